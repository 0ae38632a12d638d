import type { Keys } from "./keys.ts";

/** One number for a row's codes in some keys; −1 when one of them is missing. Equal codes give equal numbers. */
export function bucketOf({ side, width }: Keys, members: readonly number[], row: number, mask: number): number {
  let mixed = 0;
  for (const at of members) {
    const code = side[row * width + at] as number;
    if (code < 0) return -1;
    mixed = Math.imul(mixed ^ code, 0x9e3779b1);
    mixed ^= mixed >>> 15;
  }
  mixed = Math.imul(mixed, 0x85ebca6b);
  return (mixed ^ (mixed >>> 13)) & mask;
}

/** So many buckets, a power of two, that different codes seldom meet in one. */
export const bucketsFor = (rows: number): number => 2 ** Math.max(8, Math.ceil(Math.log2(rows * 4 + 1)));

const mostCounted = 250_000;
let counters = new Int32Array(0);

/**
 * How many pairs of rows agree in all these keys. Counted from the sizes of all groups up to 250,000 rows, from every nth
 * row above, which is near enough to choose by.
 */
export function pairsAgreeing(keys: Keys, members: readonly number[]): number {
  const { rows } = keys;
  const step = Math.max(1, Math.ceil(rows / mostCounted));
  const buckets = bucketsFor(rows / step);
  if (counters.length < buckets) counters = new Int32Array(buckets);
  else counters.fill(0, 0, buckets);
  for (let row = 0; row < rows; row += step) {
    const bucket = bucketOf(keys, members, row, buckets - 1);
    if (bucket >= 0) counters[bucket] = (counters[bucket] as number) + 1;
  }
  let pairs = 0;
  for (let bucket = 0; bucket < buckets; bucket++) {
    const size = counters[bucket] as number;
    if (size > 1) pairs += (size * (size - 1)) / 2;
  }
  return pairs * step * step;
}

/** Rows that may agree, bucket by bucket: those of bucket `b` are `order[starts[b]]` up to `order[starts[b + 1]]`. */
export function bucketed(keys: Keys, members: readonly number[]): { order: Int32Array; starts: Int32Array } {
  const { rows } = keys;
  const buckets = bucketsFor(rows / 2);
  const starts = new Int32Array(buckets + 1);
  const own = new Int32Array(rows);
  for (let row = 0; row < rows; row++) {
    const bucket = bucketOf(keys, members, row, buckets - 1);
    own[row] = bucket;
    if (bucket >= 0) starts[bucket + 1] = (starts[bucket + 1] as number) + 1;
  }
  for (let bucket = 0; bucket < buckets; bucket++)
    starts[bucket + 1] = (starts[bucket + 1] as number) + (starts[bucket] as number);
  const order = new Int32Array(starts[buckets] as number);
  const next = starts.slice(0, buckets);
  for (let row = 0; row < rows; row++) {
    const bucket = own[row] as number;
    if (bucket < 0) continue;
    const place = next[bucket] as number;
    order[place] = row;
    next[bucket] = place + 1;
  }
  return { order, starts };
}
