import "./bulk.css";
import { type MouseEvent, type PointerEvent, useRef } from "react";
import type { ConversationRow } from "../../conversations/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { Icon } from "../../platform/ui/icon.tsx";
import { reached, toggled } from "./selected.ts";
import { currentSelection, select, useIsChoosing, useIsSelected } from "./use-selection.ts";

type Props = { row: ConversationRow; order: readonly string[] };

/** Over the face of a row: takes it in or out; with shift, all from the last one to here. */
export function Pick({ row, order }: Props) {
  const { t } = useWords();
  const on = useIsSelected(row.id);
  const choosing = useIsChoosing();
  const name = t("bulk.pick", { name: row.customer.name, subject: row.subject || t("inbox.noSubject") });
  return (
    <button
      type="button"
      aria-pressed={on}
      aria-label={name}
      className="pick"
      data-shown={choosing || undefined}
      // The key X does the same: one stop for each row is enough.
      tabIndex={-1}
      onClick={(event) => select((before) => (event.shiftKey ? reached : taken)(before, order, row.id))}
    >
      <span>
        <Icon name="check" small />
      </span>
    </button>
  );
}

const taken: typeof reached = (before, _, id) => toggled(before, id);

const pressMs = 450;
const slipPx = 10;

/** What selects by the row itself: shift and a click, a long press of a finger, and a tap once one is choosing. */
export function usePicking(id: string, order: readonly string[]) {
  const press = useRef<{ timer: ReturnType<typeof setTimeout>; x: number; y: number } | null>(null);
  const pressed = useRef(false);
  const end = () => {
    clearTimeout(press.current?.timer);
    press.current = null;
  };
  const choose = () => {
    press.current = null;
    pressed.current = true;
    select((before) => ({ ...toggled(before, id), choosing: true }));
  };
  return {
    onPointerDown: (event: PointerEvent) => {
      pressed.current = false;
      if (event.pointerType !== "touch") return;
      press.current = { timer: setTimeout(choose, pressMs), x: event.clientX, y: event.clientY };
    },
    onPointerMove: ({ clientX, clientY }: PointerEvent) => {
      const start = press.current;
      if (start && Math.hypot(clientX - start.x, clientY - start.y) > slipPx) end();
    },
    onPointerUp: end,
    onPointerCancel: end,
    onContextMenu: (event: MouseEvent) => {
      if (press.current || pressed.current) event.preventDefault();
    },
    onClick: (event: MouseEvent) => {
      if (pressed.current) event.preventDefault();
      else if (event.shiftKey) {
        event.preventDefault();
        select((before) => reached(before, order, id));
      } else if (currentSelection().choosing && !event.ctrlKey && !event.metaKey) {
        event.preventDefault();
        select((before) => toggled(before, id));
      }
      pressed.current = false;
    },
  };
}
