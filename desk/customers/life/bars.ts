import type { JourneyStage, LifeMonth } from "../../../customers/contract.ts";
import { stages } from "../../api/timeline.ts";
import { beginOf, monthOf } from "./months.ts";

/** The band of months: every month from the first in which something was to this one, with what happened in it. */
export type Band = {
  /** "2021-03" … oldest first, also those in which nothing was. */
  months: string[];
  /** One for each stage of the journey, also those nothing belongs to. */
  rows: { name: JourneyStage; total: number; bars: Bar[] }[];
  years: { year: string; at: number }[];
};
/** `at`: which month; `height`: of the highest there is in any row, 0 to 1. */
type Bar = { at: number; count: number; height: number };

const mostYears = 9;

/** `life` newest first, as it comes; `now` says where the band ends. */
export function bandOf(life: readonly LifeMonth[], now: Date): Band {
  const months = monthsBetween(life.at(-1)?.month ?? monthOf(now), [monthOf(now), life[0]?.month ?? ""].sort().at(-1));
  const places = new Map(months.map((month, place) => [month, place]));
  const most = Math.max(1, ...life.flatMap(({ journey }) => Object.values(journey)));
  const row = (name: JourneyStage) => ({
    name,
    total: life.reduce((sum, { journey }) => sum + (journey[name] ?? 0), 0),
    bars: life.flatMap(({ month, journey }) => {
      const count = journey[name] ?? 0;
      return count > 0 ? [{ at: places.get(month) ?? 0, count, height: heightOf(count, most) }] : [];
    }),
  });
  return {
    months,
    rows: stages.map(row),
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
