import type { Field } from "../columns/field.ts";
import { correlate } from "./correlate.ts";
import { type Lesson, learn } from "./learn.ts";
import type { Model, PairClass, Shape } from "./model.ts";
import type { Patterns } from "./patterns.ts";
import { isCredible, neighboursAtFirst, personAtFirst, sharedByTwins, unrelatedAtFirst } from "./start.ts";

/** Neighbours that are fewer than this share of the matches are not there, and would only blur. */
const leastNeighbours = 0.05;

/**
 * Learns from the compared pairs, without labels, what speaks for one person: four classes first, those dropped that the data
 * has not, then once more with correlated fields known (METHODS 1.6, 1.7).
 */
export function estimate(fields: readonly Field[], shape: Shape, patterns: Patterns, chance: Float64Array): Model {
  const rows = fields[0]?.codes.length ?? 0;
  const pairs = (rows * (rows - 1)) / 2;
  const prior = personAtFirst(shape, fields.length);
  const own = { shape, patterns, chance, pairs, prior, sharedByTwins: sharedByTwins(fields) };
  let lesson: Lesson = { ...own, isGiven: false };
  let classes = classesAtFirst(lesson, fields, rows);
  let posteriors = learn(lesson, classes, []);
  if (!isCredible(classes[0]?.probabilities as Float64Array, shape, fields)) {
    // Nobody is there twice, or hardly: then what strangers have in common would be learned as one person.
    lesson = { ...own, isGiven: true };
    classes = classesAtFirst(lesson, fields, rows);
    posteriors = learn(lesson, classes, []);
  }
  const matches = classes[0]?.share as number;
  const there = new Set(classes.filter(({ share }) => share >= leastNeighbours * matches).map(({ name }) => name));
  // Twins are few everywhere, and nowhere where nobody lives together.
  const kept = classes.filter(({ name }, at) => at < 2 || there.has(name === "twins" ? "same household" : name));
  if (kept.length < classes.length) {
    classes = kept;
    posteriors = learn(lesson, classes, []);
  }
  const correlations = correlate(lesson, fields, classes, posteriors);
  if (correlations.length > 0) learn(lesson, classes, correlations);
  return {
    fields: fields.map(({ name, kind }) => ({ name, kind })),
    ...{ shape, classes, correlations, pairs, matches: (classes[0]?.share as number) * pairs },
  };
}

function classesAtFirst({ shape, chance, prior, pairs }: Lesson, fields: readonly Field[], rows: number): PairClass[] {
  const unrelated = unrelatedAtFirst(shape, chance);
  const near = neighboursAtFirst(shape, fields, rows, prior, unrelated);
  const share = Math.min((rows * 0.3) / pairs, 0.3);
  return [
    { name: "same person", share, probabilities: prior.slice(), common: shape.tops.map(() => true) },
    {
      ...{ name: "unrelated", probabilities: unrelated, common: shape.tops.map(() => false) },
      share: 1 - share - near.reduce((sum, one) => sum + one.share, 0),
    },
    ...near,
  ];
}
