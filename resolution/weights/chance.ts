import type { Comparer } from "../comparing/comparer.ts";
import { seededRandom } from "../random.ts";
import type { Shape } from "./model.ts";

/** Rare levels want many: with fewer, what is learned of them moves with the seed. */
const mostSampled = 600_000;

/**
 * How many of all pairs show each level of each field: from random pairs, or from all where there are few, with equality
 * counted exactly from how many rows hold each word (METHODS 1.6). Flat, as `Shape` has it.
 */
export function chanceOf(
  comparer: Comparer,
  { offsets, total, tops }: Shape,
  rows: number,
  seed: number,
): Float64Array {
  const counts = new Float64Array(total);
  const pairs = (rows * (rows - 1)) / 2;
  const tally = (one: number, other: number) => {
    comparer.compare(one, other);
    offsets.forEach((offset, at) => {
      const place = offset + (comparer.levels[at] as number);
      counts[place] = (counts[place] as number) + 1;
    });
  };
  const tallied = pairs <= mostSampled ? everyPair(rows, tally) : randomPairs(rows, seed, tally);
  const scaled = counts.map((count) => (count * pairs) / Math.max(1, tallied));
  for (const [at, field] of comparer.fields.entries()) {
    const equal = field.counts.reduce((sum, count) => sum + (count * (count - 1)) / 2, 0);
    scaled[(offsets[at] as number) + (tops[at] as number)] = Math.max(equal, 1e-9);
  }
  return scaled;
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
