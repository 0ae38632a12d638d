import { type Correlation, correlationOf, logTable, type PairClass, type Shape } from "./model.ts";
import { pooledMonotone } from "./monotone.ts";
import { type Patterns, summed } from "./patterns.ts";

/** What the weights are learned from, and where they start. */
export type Lesson = {
  shape: Shape;
  patterns: Patterns;
  /** How many of all pairs show each level. */
  chance: Float64Array;
  pairs: number;
  /** Where the same person started; the prior of what is learned. */
  prior: Float64Array;
  /** The same person is not learned but stays as it started; only how many pairs it has is. */
  isGiven: boolean;
  /** In which fields twins are like one person; in all others they are like a household. */
  sharedByTwins: readonly boolean[];
};

/** How sure it is of each pattern, by class; and how many pairs of each class show each level. */
type Expected = { posteriors: Float64Array[]; levels: Float64Array[]; mass: number[] };

const mostRounds = 200;
const stillEnough = 2e-4;
const priorStrength = 0.1;

/**
 * Expectation maximisation over distinct patterns (Dempster, Laird, Rubin 1977; Fellegi–Sunter with Winkler's EM). The shares
 * are of all n(n − 1)/2 pairs, not of those that were compared. Changes the classes in place; answers the posteriors.
 */
export function learn(lesson: Lesson, classes: PairClass[], correlations: readonly Correlation[]): Float64Array[] {
  const correction = correctionOf(lesson, correlations);
  let expected = expect(lesson, classes, correction);
  let before = expected.mass;
  for (let round = 0; round < mostRounds; round++) {
    maximise(lesson, classes, expected);
    expected = expect(lesson, classes, correction);
    const { mass } = expected;
    if (round > 12 && mass.every((now, at) => Math.abs(now - (before[at] as number)) < stillEnough * now + 0.05)) break;
    before = mass;
  }
  return expected.posteriors;
}

function correctionOf({ shape, patterns }: Lesson, correlations: readonly Correlation[]): Float64Array {
  const correction = new Float64Array(patterns.size);
  if (correlations.length === 0) return correction;
  for (let at = 0; at < patterns.size; at++) {
    correction[at] = correlationOf(correlations, shape.tops, patterns.levels, at * patterns.width);
  }
  return correction;
}

function expect({ shape, patterns }: Lesson, classes: readonly PairClass[], correction: Float64Array): Expected {
  const posteriors = classes.map(({ probabilities, share }, at) => {
    const logs = new Float64Array(patterns.size);
    summed(patterns, logTable(shape, probabilities), logs);
    const own = Math.log(Math.max(share, 1e-15));
    for (let pattern = 0; pattern < logs.length; pattern++) {
      logs[pattern] = (logs[pattern] as number) + own + (at === 1 ? (correction[pattern] as number) : 0);
    }
    return logs;
  });
  normaliseAll(posteriors, patterns.size);
  const levels = classes.map((_, at) =>
    at === 1 ? new Float64Array(0) : levelsOf(shape, patterns, posteriors[at] as Float64Array),
  );
  const mass = posteriors.map((posterior) =>
    posterior.reduce((sum, one, pattern) => sum + one * (patterns.counts[pattern] as number), 0),
  );
  return { posteriors, levels, mass };
}

/** From logarithms to shares of one, pattern by pattern. */
function normaliseAll(logs: readonly Float64Array[], size: number): void {
  for (let pattern = 0; pattern < size; pattern++) {
    let highest = Number.NEGATIVE_INFINITY;
    for (const one of logs) highest = Math.max(highest, one[pattern] as number);
    let sum = 0;
    for (const one of logs) sum += one[pattern] = Math.exp((one[pattern] as number) - highest);
    for (const one of logs) one[pattern] = (one[pattern] as number) / sum;
  }
}

function levelsOf({ total }: Shape, { size, width, places, counts }: Patterns, posterior: Float64Array): Float64Array {
  const levels = new Float64Array(total);
  for (let pattern = 0; pattern < size; pattern++) {
    const weight = (posterior[pattern] as number) * (counts[pattern] as number);
    if (weight < 1e-9) continue;
    for (let at = pattern * width; at < (pattern + 1) * width; at++) {
      const place = places[at] as number;
      levels[place] = (levels[place] as number) + weight;
    }
  }
  return levels;
}

function maximise(lesson: Lesson, classes: PairClass[], { levels, mass }: Expected): void {
  const { shape, prior, pairs, chance } = lesson;
  const [person, unrelated, ...near] = classes as [PairClass, PairClass, ...PairClass[]];
  const matches = Math.max(mass[0] as number, 1);
  for (const [at, top] of shape.tops.entries()) {
    const offset = shape.offsets[at] as number;
    const range = [offset + 1, offset + top + 1] as const;
    if (!lesson.isGiven)
      smoothed(person.probabilities, levels[0] as Float64Array, prior, 1 + priorStrength * matches, range);
    const others = near.flatMap(({ common }, index) => (common[at] ? [levels[index + 2] as Float64Array] : []));
    remaining(
      unrelated.probabilities,
      chance,
      [levels[0] as Float64Array, ...others],
      others.length > 0 ? 0.02 : 0.001,
      range,
    );
    if (!lesson.isGiven) pooledMonotone(person.probabilities, unrelated.probabilities, range);
    const household = near.find(({ name }) => name === "same household") ?? unrelated;
    for (const [index, { name, probabilities, common }] of near.entries()) {
      const like = lesson.sharedByTwins[at] ? person : household;
      if (name === "twins") probabilities.set(like.probabilities.subarray(...range), offset + 1);
      else if (common[at])
        smoothed(probabilities, levels[index + 2] as Float64Array, unrelated.probabilities, 5, range);
      else probabilities.set(unrelated.probabilities.subarray(...range), offset + 1);
    }
  }
  // In a handful of rows one match would be all there is.
  person.share = Math.min(matches / pairs, 0.5);
  for (const [index, one] of near.entries()) one.share = Math.max(mass[index + 2] as number, 1e-3) / pairs;
  unrelated.share = Math.max(1 - person.share - near.reduce((sum, { share }) => sum + share, 0), 1e-6);
}

type Range = readonly [from: number, end: number];

/** What was counted, with a prior of so much mass (Dirichlet). */
function smoothed(
  into: Float64Array,
  counts: Float64Array,
  prior: Float64Array,
  strength: number,
  [from, end]: Range,
): void {
  let sum = strength;
  for (let at = from; at < end; at++) sum += counts[at] as number;
  for (let at = from; at < end; at++) into[at] = ((counts[at] as number) + strength * (prior[at] as number)) / sum;
}

/** What of all pairs is left when those of the other classes are taken away; never nothing. */
function remaining(
  into: Float64Array,
  all: Float64Array,
  taken: readonly Float64Array[],
  least: number,
  [from, end]: Range,
): void {
  let sum = 0;
  for (let at = from; at < end; at++) {
    let left = all[at] as number;
    for (const counts of taken) left -= counts[at] as number;
    into[at] = Math.max(left, 0.5 + (all[at] as number) * least);
    sum += into[at] as number;
  }
  for (let at = from; at < end; at++) into[at] = (into[at] as number) / sum;
}
