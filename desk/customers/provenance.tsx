import { Popover } from "@base-ui/react/popover";
import type { ReactNode } from "react";

type Props = { value: string; title: string; children?: ReactNode };

/** A value that tells where it comes from when asked. */
export function Provenance({ value, title, children }: Props) {
  return (
    <Popover.Root>
      <Popover.Trigger className="prov" openOnHover delay={300}>
        {value}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner className="over" side="bottom" align="start" sideOffset={6}>
          <Popover.Popup className="pop origin">
            <Popover.Title className="label" render={<p />}>
              {title}
            </Popover.Title>
            <ul>{children}</ul>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
