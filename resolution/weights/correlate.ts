import type { Field } from "../columns/field.ts";
import type { Lesson } from "./learn.ts";
import type { Correlation, PairClass } from "./model.ts";

type Found = Correlation & { worth: number };

/**
 * Pairs of fields that agree together more often than two independent ones would among strangers: city and postcode, surname
 * and mail. A tree of the strongest, so that nothing is counted twice (after Chow and Liu 1968).
 */
export function correlate(
  lesson: Lesson,
  fields: readonly Field[],
  classes: readonly PairClass[],
  posteriors: readonly Float64Array[],
): Correlation[] {
  const found: Found[] = [];
  for (let first = 0; first < fields.length; first++) {
    for (let second = first + 1; second < fields.length; second++) {
      const together = pairsEqual(fields[first] as Field, fields[second] as Field);
      const one = correlation(lesson, fields, classes, posteriors, { first, second, together });
      if (one) found.push(one);
    }
  }
  return strongestTree(found, fields.length);
}

/** How many pairs of rows are equal in both fields, counted exactly. */
function pairsEqual(first: Field, second: Field): number {
  const ends = new Int32Array(first.words.length + 1);
  for (const [code, count] of first.counts.entries()) ends[code + 1] = (ends[code] as number) + count;
  const order = new Int32Array(ends[first.words.length] as number);
  const next = ends.slice();
  for (const [row, code] of first.codes.entries()) {
    if (code < 0) continue;
    order[next[code] as number] = second.codes[row] as number;
    next[code] = (next[code] as number) + 1;
  }
  const seen = new Int32Array(second.words.length);
  let pairs = 0;
  for (let code = 0; code < first.words.length; code++) {
    const group = order.subarray(ends[code], ends[code + 1]);
    for (const other of group) {
      if (other < 0) continue;
      pairs += seen[other] as number;
      seen[other] = (seen[other] as number) + 1;
    }
    for (const other of group) if (other >= 0) seen[other] = 0;
  }
  return pairs;
}

type Candidate = { first: number; second: number; together: number };

function correlation(
  { shape, patterns, pairs }: Lesson,
  fields: readonly Field[],
  classes: readonly PairClass[],
  posteriors: readonly Float64Array[],
  { first, second, together }: Candidate,
): Found | undefined {
  const [top, other] = [shape.tops[first] as number, shape.tops[second] as number];
  const sums = { both: 0, first: 0, second: 0, together: 0, neighbours: 0 };
  for (let pattern = 0; pattern < patterns.size; pattern++) {
    const mine = patterns.levels[pattern * patterns.width + first] as number;
    const yours = patterns.levels[pattern * patterns.width + second] as number;
    if (mine === 0 || yours === 0) continue;
    const count = patterns.counts[pattern] as number;
    const weight = (posteriors[0]?.[pattern] as number) * count;
    sums.both += weight;
    if (mine === top) sums.first += weight;
    if (yours === other) sums.second += weight;
    if (mine !== top || yours !== other) continue;
    sums.together += weight;
    for (const near of posteriors.slice(2)) sums.neighbours += (near[pattern] as number) * count;
  }
  const unrelated = classes[1]?.probabilities as Float64Array;
  const chance =
    (unrelated[(shape.offsets[first] as number) + top] as number) *
    (unrelated[(shape.offsets[second] as number) + other] as number);
  const speaking = pairs * (fields[first]?.filled ?? 0) * (fields[second]?.filled ?? 0);
  const seen = Math.max(together - sums.together - sums.neighbours, 0.5);
  const expected = chance * speaking;
  const ratio = seen / Math.max(speaking - sums.both, 1) / chance;
  // Four standard deviations above chance, and worth the name.
  if (seen <= 5 || ratio <= 1.3 || (seen - expected) / Math.sqrt(expected + 5) <= 4) return undefined;
  const amongMatches = (sums.together + 1) / ((sums.first * sums.second) / Math.max(sums.both, 1) + 1);
  return { first, second, weight: Math.log(Math.max(amongMatches, 0.5) / ratio), worth: seen * Math.log(ratio) };
}

function strongestTree(found: readonly Found[], size: number): Correlation[] {
  const parents = Array.from({ length: size }, (_, at) => at);
  const root = (at: number): number => (parents[at] === at ? at : root(parents[at] as number));
  return [...found]
    .sort((a, b) => b.worth - a.worth)
    .filter(({ first, second }) => {
      const [one, other] = [root(first), root(second)];
      parents[one] = other;
      return one !== other;
    })
    .map(({ first, second, weight }) => ({ first, second, weight }));
}
