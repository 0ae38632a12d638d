import { Menu as Base } from "@base-ui/react/menu";
import type { ReactElement, ReactNode } from "react";
import { Icon } from "./icon.tsx";
import type { IconName } from "./icon-shapes.tsx";

type MenuProps = {
  trigger: ReactElement;
  side?: "bottom" | "top";
  align?: "start" | "end";
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  children: ReactNode;
};

/** What was chosen may have led the focus on, into a sheet or a field: then it stays there. */
const unlessTaken = () => {
  const at = document.activeElement;
  return !at || at === document.body || at.closest(".menu") !== null;
};

/** Actions behind a button. Arrow keys, typing ahead and Escape work. */
export function Menu({ trigger, side = "bottom", align = "end", open, onOpenChange, children }: MenuProps) {
  return (
    <Base.Root open={open} onOpenChange={onOpenChange} modal={false}>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner side={side} align={align} sideOffset={4} className="over">
          <Base.Popup className="menu" finalFocus={unlessTaken}>
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

type Handle<Payload> = Base.Handle<Payload>;

/** Ties many buttons to the one menu they open, each with what it is about. */
export const menuHandle = <Payload,>(): Handle<Payload> => Base.createHandle<Payload>();

type SharedProps<Payload> = { handle: Handle<Payload>; children: (payload: Payload) => ReactNode };

/** A menu that stands once, however many buttons open it: for what is repeated in every line of a long list. */
export function SharedMenu<Payload>({ handle, children }: SharedProps<Payload>) {
  return (
    <Base.Root handle={handle} modal={false}>
      {({ payload }: { payload: Payload | undefined }) => (
        <Base.Portal>
          <Base.Positioner align="end" sideOffset={4} className="over">
            <Base.Popup className="menu" finalFocus={unlessTaken}>
              {payload === undefined ? null : children(payload)}
            </Base.Popup>
          </Base.Positioner>
        </Base.Portal>
      )}
    </Base.Root>
  );
}

type OpenerProps<Payload> = { handle: Handle<Payload>; payload: Payload; render: ReactElement };

/** A button that opens a shared menu. */
export function MenuOpener<Payload>(props: OpenerProps<Payload>) {
  return <Base.Trigger {...props} />;
}

type ItemProps = {
  icon?: IconName;
  end?: ReactNode;
  onSelect?: () => void;
  render?: ReactElement;
  children: ReactNode;
};

/** One action; `end` holds its key or another short word; `render` makes it a link. */
export function MenuItem({ icon, end, onSelect, render, children }: ItemProps) {
  return (
    // After the menu is through with the click: it takes the focus once more, and must not take it from where this leads.
    <Base.Item className="item" onClick={onSelect && (() => queueMicrotask(onSelect))} {...(render ? { render } : {})}>
      {icon ? <Icon name={icon} /> : null}
      {children}
      {end ? <span className="end">{end}</span> : null}
    </Base.Item>
  );
}

type ChoiceProps = { value: string; onChange: (value: string) => void; children: ReactNode };

/** Several values of which one holds. */
export function MenuChoices({ value, onChange, children }: ChoiceProps) {
  return (
    <Base.RadioGroup value={value} onValueChange={onChange}>
      {children}
    </Base.RadioGroup>
  );
}

export function MenuChoice({ value, icon, children }: { value: string; icon?: ReactNode; children: ReactNode }) {
  return (
    <Base.RadioItem className="item" value={value} closeOnClick>
      {icon}
      {children}
      <Base.RadioItemIndicator className="end">
        <Icon name="check" small />
      </Base.RadioItemIndicator>
    </Base.RadioItem>
  );
}

type CheckProps = { checked: boolean; onChange: (checked: boolean) => void; icon?: ReactNode; children: ReactNode };

/** Something that holds or not; the menu stays open for the next. */
export function MenuCheck({ checked, onChange, icon, children }: CheckProps) {
  return (
    <Base.CheckboxItem className="item" checked={checked} onCheckedChange={onChange}>
      {icon}
      {children}
      <Base.CheckboxItemIndicator className="end">
        <Icon name="check" small />
      </Base.CheckboxItemIndicator>
    </Base.CheckboxItem>
  );
}

export function MenuLine() {
  return <Base.Separator className="line" />;
}

/** A quiet heading over the items that follow. */
export function MenuGroup({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Base.Group>
      <Base.GroupLabel className="label">{label}</Base.GroupLabel>
      {children}
    </Base.Group>
  );
}
