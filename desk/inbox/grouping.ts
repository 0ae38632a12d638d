import type { ConversationRow, Stage, View } from "../../conversations/contract.ts";

/** When something happened, as far as a heading needs to know. */
export type Span = { kind: "today" } | { kind: "yesterday" } | { kind: "week" } | { kind: "month"; at: string };
export type Heading = { kind: "stage"; stage: Stage } | Span;
export type Line =
  | { type: "heading"; key: string; heading: Heading; count: number | null }
  | { type: "row"; key: string; row: ConversationRow };

/** Views of open work are grouped by what they need, the others by when something last happened. */
const byStage = (view: View) => view === "mine" || view === "shop" || view === "unassigned";

/**
 * The lines of the list: headings and rows in the order the server gave them. A heading carries its count once the
 * whole group is there; the last group of an unfinished list may go on.
 */
export function linesOf(rows: readonly ConversationRow[], view: View, finished: boolean, now: number): Line[] {
  const lines: Line[] = [];
  let open: (Line & { type: "heading" }) | undefined;
  for (const row of rows) {
    const heading: Heading = byStage(view) ? { kind: "stage", stage: row.stage } : spanOf(row.lastAt, now);
    const key = keyOf(heading);
    if (open?.key !== key) {
      open = { type: "heading", key, heading, count: 0 };
      lines.push(open);
    }
    open.count = (open.count ?? 0) + 1;
    lines.push({ type: "row", key: row.id, row });
  }
  if (open && !finished) open.count = null;
  return lines;
}

/** Rows that came twice because the list moved between two pages are kept once, where they came first. */
export function distinct(rows: readonly ConversationRow[]): ConversationRow[] {
  const seen = new Set<string>();
  return rows.filter((row) => !seen.has(row.id) && seen.add(row.id));
}

function keyOf(heading: Heading): string {
  if (heading.kind === "stage") return heading.stage;
  return heading.kind === "month" ? heading.at.slice(0, 7) : heading.kind;
}

function spanOf(at: string, now: number): Span {
  const days = Math.round((startOfDay(now) - startOfDay(Date.parse(at))) / 86_400_000);
  if (days <= 0) return { kind: "today" };
  if (days === 1) return { kind: "yesterday" };
  if (days < 7) return { kind: "week" };
  const date = new Date(at);
  return { kind: "month", at: `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, "0")}-15` };
}

const startOfDay = (at: number) => new Date(at).setHours(0, 0, 0, 0);

/** The row `step` further down (or up, when negative) from the open one; the first when none is open. */
export function neighbour(rows: readonly ConversationRow[], open: string | undefined, step: 1 | -1) {
  const at = rows.findIndex((row) => row.id === open);
  return at < 0 ? rows[0] : rows[at + step];
}
