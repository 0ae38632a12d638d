import type { Comparison } from "./comparison.ts";
import { edits } from "./edits.ts";

/** Dates as eight digits; what is shorter is compared letter by letter. */
export const dates: Comparison = {
  levels: [
    "missing",
    "different",
    "same year, or the next",
    "two digits apart",
    "two parts of three equal",
    "one digit apart, or exchanged",
    "equal",
  ],
  compare: (one, other) => {
    if (one === other) return 6;
    if (one.length !== 8 || other.length !== 8) return edits(one, other, 1) <= 1 ? 5 : 1;
    let [apart, first, second] = [0, -1, -1];
    for (let at = 0; at < 8; at++) {
      if (one.charCodeAt(at) === other.charCodeAt(at)) continue;
      apart++;
      if (first < 0) first = at;
      else second = at;
    }
    if (apart === 1) return 5;
    if (apart === 2 && second === first + 1 && one[first] === other[second] && one[second] === other[first]) return 5;
    return byParts(one, other, apart);
  },
};

function byParts(one: string, other: string, apart: number): number {
  const same = (from: number, to: number) => one.slice(from, to) === other.slice(from, to);
  const [year, month, day] = [same(0, 4), same(4, 6), same(6, 8)];
  if (year && one.slice(4, 6) === other.slice(6) && one.slice(6) === other.slice(4, 6)) return 5;
  if ((year && (month || day)) || (month && day)) return 4;
  if (apart <= 2) return 3;
  return year || Math.abs(Number(one.slice(0, 4)) - Number(other.slice(0, 4))) <= 1 ? 2 : 1;
}
