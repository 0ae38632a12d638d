import type { LifeMonth } from "../../../customers/contract.ts";
import { beginOf, monthOf } from "./months.ts";

/** The band of months: every month from the first in which something was to this one, with what happened in it. */
export type Band = {
  /** "2021-03" … oldest first, also those in which nothing was. */
  months: string[];
  rows: { name: "in" | "out" | "note"; total: number; bars: Bar[] }[];
  years: { year: string; at: number }[];
};
/** `at`: which month; `height`: of the highest there is in any row, 0 to 1. */
type Bar = { at: number; count: number; height: number };

const mostYears = 9;

/** `life` newest first, as it comes; `now` says where the band ends. */
export function bandOf(life: readonly LifeMonth[], now: Date): Band {
  const months = monthsBetween(life.at(-1)?.month ?? monthOf(now), [monthOf(now), life[0]?.month ?? ""].sort().at(-1));
  const places = new Map(months.map((month, place) => [month, place]));
  const most = Math.max(1, ...life.flatMap(({ received, sent, notes }) => [received, sent, notes]));
  const row = (name: Band["rows"][number]["name"], count: (month: LifeMonth) => number) => ({
    name,
    total: life.reduce((sum, month) => sum + count(month), 0),
    bars: life.flatMap((month) =>
      count(month) > 0
        ? [{ at: places.get(month.month) ?? 0, count: count(month), height: heightOf(count(month), most) }]
        : [],
    ),
  });
  return {
    months,
    rows: [
      row("in", ({ received }) => received),
      row("out", ({ sent }) => sent),
      row("note", ({ notes }) => notes),
    ].filter(({ total }) => total > 0),
    years: yearsOf(months),
  };
}

/** By its root, so that one message beside two hundred still shows. */
const heightOf = (count: number, most: number) => Math.max(0.15, Math.sqrt(count / most));

function monthsBetween(first: string, last = first): string[] {
  const months: string[] = [];
  for (let place = 0; (months.at(-1) ?? "") < last; place += 1) months.push(monthOf(beginOf(first, place)));
  return months;
}

/** Where years begin: of a long life only some. */
function yearsOf(months: readonly string[]): Band["years"] {
  const begins = months.flatMap((month, at) =>
    at === 0 || month.endsWith("-01") ? [{ year: month.slice(0, 4), at }] : [],
  );
  const [first, second] = begins;
  // A year that begins right beside the next one has no room for its number.
  const tight = second && first && second.at - first.at < months.length / 12;
  const roomy = tight ? begins.slice(1) : begins;
  const every = Math.ceil(roomy.length / mostYears);
  // Nor has one that begins at the very end.
  return roomy.filter(({ at }, place) => place % every === 0 && (at === 0 || at < months.length * 0.95));
}
