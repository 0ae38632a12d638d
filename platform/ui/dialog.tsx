import { Dialog as Base } from "@base-ui/react/dialog";
import type { ReactNode } from "react";

type Props = {
  title: string;
  /** One or two sentences below the title, also told to screen readers. */
  about?: ReactNode;
  open: boolean;
  onClose: () => void;
  /** Where the focus goes afterwards, for a sheet that no control on the page opened. */
  cameFrom?: (() => HTMLElement | null) | undefined;
  children: ReactNode;
};

/** A sheet over the page. Escape and a click beside it close it; focus goes back to where it came from. */
export function Dialog({ title, about, open, onClose, cameFrom, children }: Props) {
  return (
    <Base.Root open={open} onOpenChange={(wanted) => !wanted && onClose()}>
      <Base.Portal>
        <Base.Backdrop className="veil" />
        <Base.Popup className="dialog" finalFocus={cameFrom}>
          <Base.Title>{title}</Base.Title>
          {about ? <Base.Description className="about">{about}</Base.Description> : null}
          {children}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
