import type { Field } from "../columns/field.ts";

/**
 * What two records can be to each other. The last three are what others call a false match: people who share a place, a house
 * and a name (METHODS 1.7), or these and a birthday.
 */
export type ClassName = "same person" | "unrelated" | "same place" | "same household" | "twins";

/** How often a pair of this class shows each level of each field; flat, see `Shape`. */
export type PairClass = {
  name: ClassName;
  share: number;
  probabilities: Float64Array;
  /** Which fields such a pair has in common; in all others it is like strangers. */
  common: readonly boolean[];
};

/** Two fields that agree together more often than chance would have it (city and postcode): what to add to “unrelated”. */
export type Correlation = { first: number; second: number; weight: number };

/** Where the levels of each field lie in a flat array: field k's level l at `offsets[k] + l`. Exchanges follow the fields. */
export type Shape = {
  tops: readonly number[];
  offsets: readonly number[];
  total: number;
};

/** What was learned: classes with their shares of all pairs, and how rare words are. */
export type Model = {
  fields: Pick<Field, "name" | "kind">[];
  shape: Shape;
  /** “same person” first, then “unrelated”, then the others that the data has. */
  classes: PairClass[];
  correlations: Correlation[];
  /** Estimated number of pairs that are the same person. */
  matches: number;
  /** All pairs there are: n(n − 1)/2. */
  pairs: number;
};

export function shapeOf(tops: readonly number[]): Shape {
  let total = 0;
  const offsets = tops.map((top) => {
    total += top + 1;
    return total - top - 1;
  });
  return { tops, offsets, total };
}

/** Logarithms, with 0 for level 0: what is missing is no evidence. */
export function logTable({ offsets }: Shape, probabilities: Float64Array): Float64Array {
  const table = probabilities.map((probability) => Math.log(Math.max(probability, 1e-12)));
  for (const offset of offsets) table[offset] = 0;
  return table;
}

/** What correlated fields add to “unrelated” at these levels: in full where both are equal, .7 of it where both are nearly. */
export function correlationOf(
  correlations: readonly Correlation[],
  tops: readonly number[],
  levels: ArrayLike<number>,
  start = 0,
): number {
  let weight = 0;
  for (const { first, second, weight: own } of correlations) {
    const [top, other] = [tops[first] as number, tops[second] as number];
    const [mine, yours] = [levels[start + first] as number, levels[start + second] as number];
    if (mine >= top && yours >= other) weight -= own;
    else if (top > 2 && other > 2 && mine >= top - 1 && yours >= other - 1) weight -= own * 0.7;
  }
  return weight;
}
