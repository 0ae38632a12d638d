import type { Compared } from "./compare-all.ts";

/** Rows of each pair, and where its pattern is in the table of all. */
export type Pairs = { one: Int32Array; other: Int32Array; pattern: Int32Array; size: number };

/**
 * The compared pairs whose pattern is kept, in the order of their rules. Takes the parts out of `compared`, for of a million
 * rows nearly all pairs are strangers, and they weigh more than everything else.
 */
export function keptPairs({ parts }: Compared, isKept: ArrayLike<number | boolean>): Pairs {
  let size = 0;
  for (const { pattern, places } of parts) {
    for (const place of pattern) if (isKept[places[place] as number]) size++;
  }
  const pairs = { one: new Int32Array(size), other: new Int32Array(size), pattern: new Int32Array(size), size };
  let at = 0;
  for (const { one, other, pattern, places } of parts) {
    for (let pair = 0; pair < one.length; pair++) {
      const place = places[pattern[pair] as number] as number;
      if (!isKept[place]) continue;
      pairs.one[at] = one[pair] as number;
      pairs.other[at] = other[pair] as number;
      pairs.pattern[at++] = place;
    }
  }
  parts.length = 0;
  return pairs;
}
