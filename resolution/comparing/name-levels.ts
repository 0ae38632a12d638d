import { areNicknames } from "../values/nicknames.ts";
import { soundOf } from "../values/phonetic.ts";
import type { Comparison } from "./comparison.ts";
import { edits } from "./edits.ts";
import { jaroWinklerFrom } from "./jaro.ts";
import { bitsIn, editsAtLeast } from "./letters.ts";

const levels = [
  "missing",
  "different",
  "initial only",
  "alike",
  "close, or a nickname",
  "one letter apart",
  "equal",
] as const;

const named =
  (nicknames: boolean): Comparison["compare"] =>
  (one, other, mine, yours) => {
    if (one === other) return 6;
    if (one.length === 1 || other.length === 1) return one.charCodeAt(0) === other.charCodeAt(0) ? 2 : 1;
    if (nicknames && areNicknames(one, other)) return 4;
    const apart = editsAtLeast(mine, yours);
    const longer = Math.max(one.length, other.length);
    if (apart <= 2) {
      const distance = edits(one, other, 2);
      if (distance <= 1 && longer > 2) return 5;
      if (distance <= 2 && longer > 5) return 4;
    }
    const similarity = jaroWinklerFrom(0.85, one, other, mine, yours);
    if (similarity >= 0.85) return similarity >= 0.92 ? 4 : 3;
    return isAlike(one, other, mine, yours, apart) ? 3 : 1;
  };

/** Sounds the same, begins with the other, or shares a word of more than two letters. */
function isAlike(one: string, other: string, mine: number, yours: number, apart: number): boolean {
  const [shorter, longer] = one.length < other.length ? [one.length, other.length] : [other.length, one.length];
  if (apart <= 4 && shorter > 3 && soundOf(one) === soundOf(other)) return true;
  if (longer <= 5) return false;
  const within = bitsIn(mine & ~yours) === 0 || bitsIn(yours & ~mine) === 0;
  if (within && shorter >= 3 && (one.startsWith(other) || other.startsWith(one))) return true;
  if (!one.includes(" ") && !other.includes(" ")) return false;
  const words = other.split(" ");
  return one.split(" ").some((word) => word.length > 2 && words.includes(word));
}

export const givenNames: Comparison = { levels, compare: named(true) };
export const names: Comparison = { levels, compare: named(false) };
