import type { LifeMonth, TimelineEntry } from "../../../customers/contract.ts";
import type { Page } from "../../../platform/contract.ts";
import type { Bounds, Show } from "../../api/timeline.ts";
import { beginOf, countOf, monthOf } from "./months.ts";

/** A part of a life that is asked for at once; months as "2026-11", from one on and before another, open where null. */
export type Stretch = Bounds & { from: string | null; before: string | null };

export type Line =
  | { type: "month"; key: string; month: string }
  | { type: "entry"; key: string; entry: TimelineEntry }
  /** Known to be there, not here yet: it comes with this page of its stretch. */
  | { type: "awaited"; key: string; page: number };

export const pageSize = 50;

/**
 * Cuts a life into parts of about a page, newest first, at the ends of months. Cut from the oldest month on, so that what
 * happens now changes the newest part only; the first and the last are open, so that nothing lies outside.
 */
export function stretchesOf(months: readonly LifeMonth[], show?: Show): Stretch[] {
  const cuts: string[] = [];
  let filled = 0;
  for (const month of [...months].reverse()) {
    const count = countOf(month, show);
    if (filled > 0 && count > 0 && filled + count > pageSize) {
      cuts.push(month.month);
      filled = 0;
    }
    filled += count;
  }
  const edges = [null, ...cuts, null];
  return edges
    .slice(1)
    .map((before, place) => stretch(edges[place] ?? null, before))
    .reverse();
}

const stretch = (from: string | null, before: string | null): Stretch => ({
  ...{ key: `${from ?? ""}/${before ?? ""}`, from, before },
  ...{ since: from ? beginOf(from) : null, until: before ? beginOf(before) : null },
});

/** What stands in a stretch: what has come, under its months, and in place of the rest as many lines as were counted. */
export function linesOf(
  { key, from, before }: Stretch,
  months: readonly LifeMonth[],
  show: Show | undefined,
  pages: readonly Page<TimelineEntry>[],
): Line[] {
  const come = groupByMonth(pages.flatMap(({ items }) => items));
  const whole = pages.at(-1)?.next === null;
  const oldest = [...come.keys()].at(-1);
  const counted = new Map(
    months
      .filter(({ month }) => (!from || month >= from) && (!before || month < before))
      // What is newer than what has come has come.
      .filter(({ month }) => !whole && (!oldest || month <= oldest))
      .map((month) => [month.month, countOf(month, show)]),
  );
  let awaited = 0;
  const awaitedLine = (month: string, place: number): Line => ({
    ...{ type: "awaited", key: `${key} ${month} ${place}` },
    page: pages.length + Math.floor(awaited++ / pageSize),
  });
  return [...new Set([...come.keys(), ...counted.keys()])]
    .sort()
    .reverse()
    .flatMap((month) => {
      const here: Line[] = come.get(month) ?? [];
      const missing = Math.max(0, (counted.get(month) ?? 0) - here.length);
      const lines = [
        ...here,
        ...Array.from({ length: missing }, (_, place) => awaitedLine(month, here.length + place)),
      ];
      return lines.length > 0 ? [{ type: "month", key: month, month } as const, ...lines] : [];
    });
}

/** Entries under the months they fall into. What came twice stands once. */
export function linesUnderMonths(entries: readonly TimelineEntry[]): Line[] {
  return [...groupByMonth(entries)].flatMap(([month, lines]): Line[] => [
    { type: "month", key: month, month },
    ...lines,
  ]);
}

function groupByMonth(entries: readonly TimelineEntry[]): Map<string, Line[]> {
  const groups = new Map<string, Line[]>();
  const seen = new Set<string>();
  for (const entry of entries) {
    if (seen.has(entry.id)) continue;
    seen.add(entry.id);
    const month = monthOf(entry.at);
    const group = groups.get(month) ?? [];
    groups.set(month, group);
    group.push({ type: "entry", key: entry.id, entry });
  }
  return groups;
}
