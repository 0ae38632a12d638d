import type { Closeness } from "./closeness.ts";

/**
 * What pairs of rows say, field by field, told as logarithms of how much likelier each other class makes it than the same
 * person. `read` fills, for each field, 1 where both rows speak, then one number for each other class.
 */
export type Evidence = {
  fields: number;
  /** Logarithms of how many pairs each other class has for one of the same person. */
  before: Float64Array;
  read: (one: number, other: number, into: Float64Array) => void;
};

/**
 * What a field says counts with the share of pairs in which it speaks, raised to these powers: 0 would let one pair speak for
 * all, 1 is the plain mean of scores, in which gaps hide both what is alike and, worse, what is not.
 */
const powerFor = 0.5;
const powerAgainst = 0.25;

/** The mean of each field between two clusters, so that what many rows leave out still counts where some say it. */
export function fieldCloseness(members: readonly number[], { fields, before, read }: Evidence): Closeness {
  const size = members.length;
  const classes = before.length;
  const width = fields * (classes + 1);
  const sums = new Float32Array(((size * (size - 1)) / 2) * width);
  const sizes = new Int32Array(size).fill(1);
  const startOf = (one: number, other: number) => {
    const [low, high] = one < other ? [one, other] : [other, one];
    return ((low * (2 * size - low - 1)) / 2 + high - low - 1) * width;
  };
  const pair = new Float64Array(width);
  for (let one = 0; one < size; one++) {
    for (let other = one + 1; other < size; other++) {
      read(members[one] as number, members[other] as number, pair);
      sums.set(pair, startOf(one, other));
    }
  }
  const total = new Float64Array(classes);
  return {
    of: (one, other) => {
      total.set(before);
      const pairs = (sizes[one] as number) * (sizes[other] as number);
      for (let at = startOf(one, other), end = at + width; at < end; at += classes + 1) {
        if (sums[at] !== 0) addField(total, sums, at, pairs);
      }
      return -Math.log(
        Math.max(
          total.reduce((sum, log) => sum + Math.exp(log), 0),
          1e-300,
        ),
      );
    },
    join: (one, other, alive) => {
      sizes[one] = (sizes[one] as number) + (sizes[other] as number);
      for (let k = 0; k < size; k++) {
        if (alive[k] !== 1 || k === one || k === other) continue;
        const [into, from] = [startOf(one, k), startOf(other, k)];
        for (let at = 0; at < width; at++) sums[into + at] = (sums[into + at] as number) + (sums[from + at] as number);
      }
    },
  };
}

/** Adds what one field says of two clusters: its mean, weaker the fewer pairs it speaks in. */
function addField(total: Float64Array, sums: Float32Array, start: number, pairs: number): void {
  const speaking = sums[start] as number;
  // The first other class is “unrelated”: what makes it likelier speaks against one person.
  const power = (sums[start + 1] as number) > 0 ? powerAgainst : powerFor;
  const weight = (speaking === pairs ? 1 : (speaking / pairs) ** power) / speaking;
  for (let at = 0; at < total.length; at++) {
    total[at] = (total[at] as number) + (sums[start + 1 + at] as number) * weight;
  }
}
