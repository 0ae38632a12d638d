import type { Comparison } from "./comparison.ts";
import { edits } from "./edits.ts";
import { jaroWinklerFrom } from "./jaro.ts";
import { editsAtLeast, lettersOf } from "./letters.ts";

/** Numbers of any kind: phones, customers, passports. */
export const identifiers: Comparison = {
  levels: ["missing", "different", "two characters apart", "one character apart", "equal"],
  compare: (one, other, mine, yours) => {
    if (one === other) return 4;
    if (editsAtLeast(mine, yours) > 2) return 1;
    const longer = Math.max(one.length, other.length);
    const distance = edits(one, other, 2);
    if (distance <= 1 && longer > 3) return 3;
    return distance <= 2 && longer > 5 ? 2 : 1;
  },
};

export const postcodes: Comparison = {
  levels: ["missing", "different", "same area", "one character apart", "equal"],
  compare: (one, other) => {
    if (one === other) return 4;
    if (edits(one, other, 1) <= 1) return 3;
    const area = one.length > 5 ? one.length - 3 : 2;
    return one.slice(0, area) === other.slice(0, area) ? 2 : 1;
  },
};

export const houses: Comparison = {
  levels: ["missing", "different", "one character apart", "equal"],
  compare: (one, other) =>
    one === other ? 3 : Math.max(one.length, other.length) > 1 && edits(one, other, 1) <= 1 ? 2 : 1,
};

export const regions: Comparison = {
  levels: ["missing", "different", "one letter apart", "equal"],
  compare: (one, other) => (one === other ? 3 : edits(one, other, 1) <= 1 ? 2 : 1),
};

export const years: Comparison = {
  levels: ["missing", "different", "one apart", "equal"],
  compare: (one, other) =>
    one === other ? 3 : Math.abs(Number(one) - Number(other)) <= 1 || edits(one, other, 1) <= 1 ? 2 : 1,
};

export const categories: Comparison = {
  levels: ["missing", "different", "equal"],
  compare: (one, other) => (one === other ? 2 : 1),
};

/** Addresses of mail: the part before the @ tells more than the rest. */
export const mails: Comparison = {
  levels: [
    "missing",
    "different",
    "names alike",
    "alike",
    "close, or the same before the @",
    "one character apart",
    "equal",
  ],
  compare: (one, other, mine, yours) => {
    if (one === other) return 6;
    if (editsAtLeast(mine, yours) <= 3) {
      const distance = edits(one, other, 3);
      if (distance <= 1) return 5;
      if (distance <= 3) return 4;
    }
    const [left, right] = [localPart(one), localPart(other)];
    if (left === right && left.length > 3) return 4;
    if (jaroWinklerFrom(0.92, one, other, mine, yours) >= 0.92) return 3;
    if (Math.abs(left.length - right.length) >= 4) return 1;
    return jaroWinklerFrom(0.88, left, right, lettersOf(left), lettersOf(right)) >= 0.88 ? 2 : 1;
  },
};

const localPart = (mail: string): string => {
  const at = mail.indexOf("@");
  return at < 0 ? mail : mail.slice(0, at);
};
