import type { Comparer } from "../comparing/comparer.ts";
import type { PatternTable } from "../lanes/pairs.ts";
import { seededRandom } from "../random.ts";
import type { Shape } from "./model.ts";

/** Rare levels want many: with fewer, what is learned of them moves with the seed. */
const mostSampled = 600_000;

/** Pairs that were compared already: counted exactly, so that only the others are left to chance. */
export type Counted = { has: (one: number, other: number) => boolean; patterns: PatternTable };

/**
 * How many of all pairs show each level of each field: from all pairs where there are few, else from those that were compared
 * and random ones of the rest, with equality counted exactly from how many rows hold each word (METHODS 1.6). Nearly all that
 * is nearly equal was compared: what is rare does not hang on the seed. Flat, as `Shape` has it.
 */
export function chanceOf(
  comparer: Comparer,
  { offsets, total, tops }: Shape,
  rows: number,
  seed: number,
  counted?: Counted,
): Float64Array {
  const counts = new Float64Array(total);
  const pairs = (rows * (rows - 1)) / 2;
  const few = pairs <= mostSampled;
  const tally = (one: number, other: number) => {
    if (!few && counted?.has(one, other)) return;
    comparer.compare(one, other);
    addLevels(counts, offsets, comparer.levels, 0, 1);
  };
  const tallied = few ? everyPair(rows, tally) : randomPairs(rows, seed, tally);
  const scaled = counts.map((count) => (count * pairs) / Math.max(1, tallied));
  if (!few && counted) {
    const { levels, width, size, counts: times } = counted.patterns;
    for (let at = 0; at < size; at++) addLevels(scaled, offsets, levels, at * width, times[at] as number);
  }
  for (const [at, field] of comparer.fields.entries()) {
    const equal = field.counts.reduce((sum, count) => sum + (count * (count - 1)) / 2, 0);
    scaled[(offsets[at] as number) + (tops[at] as number)] = Math.max(equal, 1e-9);
  }
  return scaled;
}

function addLevels(
  counts: Float64Array,
  offsets: readonly number[],
  levels: ArrayLike<number>,
  start: number,
  times: number,
): void {
  for (let at = 0; at < offsets.length; at++) {
    const place = (offsets[at] as number) + (levels[start + at] as number);
    counts[place] = (counts[place] as number) + times;
  }
}

function everyPair(rows: number, tally: (one: number, other: number) => void): number {
  for (let one = 0; one < rows; one++) for (let other = one + 1; other < rows; other++) tally(one, other);
  return (rows * (rows - 1)) / 2;
}

function randomPairs(rows: number, seed: number, tally: (one: number, other: number) => void): number {
  const random = seededRandom(seed);
  for (let left = mostSampled; left > 0; ) {
    const [one, other] = [Math.floor(random() * rows), Math.floor(random() * rows)];
    if (one === other) continue;
    tally(one, other);
    left--;
  }
  return mostSampled;
}
