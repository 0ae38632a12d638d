import type { ConversationRow, Stage, View } from "../../conversations/contract.ts";

/** When something happened or is to happen, as far as a heading needs to know. */
export type Span = { kind: "today" | "yesterday" | "week" | "tomorrow" | "soon" } | { kind: "month"; at: string };
export type Heading = { kind: "stage"; stage: Stage } | Span;
export type Line =
  | { type: "heading"; key: string; heading: Heading; count: number | null }
  | { type: "row"; key: string; row: ConversationRow };

/** Views of open work are grouped by what they need, what is put off by when it comes back, what is deleted by when that was, the others by when something last happened. */
const byStage = (view: View) => view === "mine" || view === "shop" || view === "unassigned";

/**
 * The lines of the list: headings and rows in the order the server gave them. A heading carries its count once the
 * whole group is there; the last group of an unfinished list may go on.
 */
export function linesOf(rows: readonly ConversationRow[], view: View, finished: boolean, now: number): Line[] {
  const lines: Line[] = [];
  let open: (Line & { type: "heading" }) | undefined;
  for (const row of rows) {
    const heading = headingOf(row, view, now);
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

function headingOf(row: ConversationRow, view: View, now: number): Heading {
  if (byStage(view)) return { kind: "stage", stage: row.stage };
  if (view === "deleted" && row.awayAt) return spanOf(row.awayAt, now);
  return view === "snoozed" && row.snoozedUntil ? comingOf(row.snoozedUntil, now) : spanOf(row.lastAt, now);
}

function keyOf(heading: Heading): string {
  if (heading.kind === "stage") return heading.stage;
  return heading.kind === "month" ? heading.at.slice(0, 7) : heading.kind;
}

function spanOf(at: string, now: number): Span {
  const days = daysAgo(at, now);
  if (days <= 0) return { kind: "today" };
  if (days === 1) return { kind: "yesterday" };
  return days < 7 ? { kind: "week" } : monthOf(at);
}

function comingOf(at: string, now: number): Span {
  const days = -daysAgo(at, now);
  if (days <= 0) return { kind: "today" };
  if (days === 1) return { kind: "tomorrow" };
  return days < 7 ? { kind: "soon" } : monthOf(at);
}

function monthOf(at: string): Span {
  const date = new Date(at);
  return { kind: "month", at: `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, "0")}-15` };
}

const daysAgo = (at: string, now: number) => Math.round((startOfDay(now) - startOfDay(Date.parse(at))) / 86_400_000);
const startOfDay = (at: number) => new Date(at).setHours(0, 0, 0, 0);

/** The row `step` further down (or up, when negative) from the open one; the first when none is open. */
export function neighbour(rows: readonly ConversationRow[], open: string | undefined, step: 1 | -1) {
  const at = rows.findIndex((row) => row.id === open);
  return at < 0 ? rows[0] : rows[at + step];
}
