/** What is selected in a list. From the anchor on, shift reaches to the head; `base` is what was selected besides. */
export type Selected = {
  ids: ReadonlySet<string>;
  anchor: string | null;
  head: string | null;
  base: ReadonlySet<string>;
  /** A tap on a row selects it instead of opening it. */
  choosing: boolean;
};

const none: ReadonlySet<string> = new Set();
export const nothing: Selected = { ids: none, anchor: null, head: null, base: none, choosing: false };

/** In or out, one by one; the next reach begins here. */
export function toggled(before: Selected, id: string): Selected {
  const ids = new Set(before.ids);
  if (!ids.delete(id)) ids.add(id);
  return { ...before, ids, anchor: id, head: id, base: without(ids, id) };
}

/** All from the anchor to this row, however they were before; what was reached for before and is not any more is let go. */
export function reached(before: Selected, order: readonly string[], id: string): Selected {
  const from = before.anchor === null ? -1 : order.indexOf(before.anchor);
  const to = order.indexOf(id);
  if (to < 0) return before;
  if (from < 0) return toggled({ ...before, ids: without(before.ids, id) }, id);
  const between = order.slice(Math.min(from, to), Math.max(from, to) + 1);
  return { ...before, ids: new Set([...before.base, ...between]), head: id };
}

/** One row further down or up; the first step selects the row one stands on as well. */
export function stepped(before: Selected, order: readonly string[], at: string | undefined, step: 1 | -1): Selected {
  const start = before.head ?? at ?? order[0];
  if (start === undefined) return before;
  const begun = before.anchor === null ? toggled({ ...before, ids: without(before.ids, start) }, start) : before;
  const next = order[order.indexOf(start) + step];
  return next === undefined ? begun : reached(begun, order, next);
}

export const everything = (before: Selected, order: readonly string[]): Selected => ({
  ...before,
  ids: new Set(order),
  anchor: order[0] ?? null,
  head: order.at(-1) ?? null,
  base: none,
});

function without(ids: ReadonlySet<string>, id: string): Set<string> {
  const rest = new Set(ids);
  rest.delete(id);
  return rest;
}
