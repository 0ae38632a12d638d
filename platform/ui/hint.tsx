import { Tooltip } from "@base-ui/react/tooltip";
import type { ReactElement } from "react";
import { Kbd } from "./kbd.tsx";

type Props = { text: string; keys?: string; side?: "right" | "bottom" | "top"; children: ReactElement };

/** A tooltip for sighted people; the control inside carries its own accessible name. */
export function Hint({ text, keys, side = "bottom", children }: Props) {
  return (
    <Tooltip.Root>
      <Tooltip.Trigger render={children} />
      <Tooltip.Portal>
        <Tooltip.Positioner side={side} sideOffset={6} className="over">
          <Tooltip.Popup className="tip">
            {text}
            {keys ? <Kbd keys={keys} /> : null}
          </Tooltip.Popup>
        </Tooltip.Positioner>
      </Tooltip.Portal>
    </Tooltip.Root>
  );
}

/** Tooltips after a short rest of the pointer; the next one beside it at once. */
export const HintProvider = Tooltip.Provider;
