import { useEffect } from "react";
import { useActs } from "../frame/acts.ts";
import { useList, usePlace } from "../inbox/use-list.ts";
import { everything, stepped, toggled } from "./selected.ts";
import { clearSelection, select } from "./use-selection.ts";

/** x takes the row one stands on in or out, with shift j and k reach further. Another view begins with nothing selected. */
export function useSelectKeys(): void {
  const { view, shop, tag, open } = usePlace();
  const { rows } = useList();
  const order = rows.map(({ id }) => id);
  const where = [view, shop, tag].join(" ");
  useEffect(() => {
    void where;
    return clearSelection;
  }, [where]);
  const here = () => rowInFocus() ?? open ?? order[0];
  const some = order.length > 0;
  const step = (by: 1 | -1) => () => {
    select((before) => stepped(before, order, here(), by));
  };
  const take = () => {
    const id = here();
    if (id) select((before) => toggled(before, id));
  };
  useActs({
    select: some ? take : undefined,
    selectDown: some ? step(1) : undefined,
    selectUp: some ? step(-1) : undefined,
    selectAll: some ? () => select((before) => everything(before, order)) : undefined,
  });
}

const rowInFocus = (): string | undefined =>
  document.activeElement?.closest("li")?.querySelector<HTMLElement>("[data-row]")?.dataset["row"];
