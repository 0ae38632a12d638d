import { encodeRows } from "../columns/field.ts";
import { comparisons } from "../comparing/by-kind.ts";
import { Comparer } from "../comparing/comparer.ts";
import { swapLevels } from "../comparing/swaps.ts";
import { correlationOf, type Model } from "./model.ts";
import { rarityOf } from "./rarity.ts";
import { addRarity, logOdds } from "./scorer.ts";

/** A model, and how often a word occurs in a field: from the table it was learned on, or from wherever words are counted. */
export type Known = { model: Model; frequencyOf: (field: number, word: string) => number; totals: readonly number[] };

/** One line of an explanation; `bits` is a power of two: +3 makes one person eight times as likely. */
export type Reason = { name: string; level: string; one: string; other: string; bits: number };
/** All bits together, the reasons they come from, and the probability they stand for. */
export type PairScore = { bits: number; probability: number; levels: number[]; reasons: Reason[] };

const inBits = (nats: number): number => nats / Math.LN2;

/**
 * How likely two records are one person and why, field by field, after Fellegi and Sunter (1969). Records are normalised words
 * in the order of the model's fields, empty where they say nothing. The reasons add up to the score.
 */
export function scorePair(known: Known, one: readonly string[], other: readonly string[]): PairScore {
  const { model } = known;
  const { shape, classes } = model;
  const comparer = new Comparer(
    model.fields.map(({ name, kind }, at) =>
      encodeRows(name, kind, 2, (row) => (row === 0 ? one[at] : other[at]) ?? ""),
    ),
  );
  comparer.compare(0, 1);
  const levels = [...comparer.levels];
  const rarities = model.fields.map((_, at) => rarity(known, at, levels[at] as number, one[at] ?? "", other[at] ?? ""));
  const logs = classes.map(({ share, probabilities }) =>
    levels.reduce(
      (sum, level, at) =>
        level === 0
          ? sum
          : sum + Math.log(Math.max(probabilities[(shape.offsets[at] as number) + level] as number, 1e-12)),
      Math.log(share),
    ),
  );
  logs[1] = (logs[1] as number) + correlationOf(model.correlations, shape.tops, levels);
  const byClass = new Float64Array(classes.length);
  for (const [at, one] of rarities.entries()) addRarity(byClass, classes, at, one);
  const score = logOdds(logs, 0, byClass);
  const reasons = reasonsFor(model, levels, rarities, one, other);
  const rest = inBits(score) - reasons.reduce((sum, { bits }) => sum + bits, 0);
  if (rest < -0.05)
    reasons.push({ ...reason("could be neighbours", "people of one house or place share this too", 0), bits: rest });
  return { bits: inBits(score), probability: 1 / (1 + Math.exp(-score)), levels, reasons };
}

function rarity({ model, frequencyOf, totals }: Known, at: number, level: number, one: string, other: string): number {
  if (one === "" || other === "" || (level === model.shape.tops[at] && one !== other)) return 0;
  return rarityOf(model, at, level, Math.max(frequencyOf(at, one), frequencyOf(at, other)), totals[at] as number);
}

function reasonsFor(
  model: Model,
  levels: readonly number[],
  rarities: readonly number[],
  one: readonly string[],
  other: readonly string[],
): Reason[] {
  const { shape, fields, classes, correlations } = model;
  const byField = fields.map(({ name, kind }, at) => ({
    ...{ name, one: one[at] ?? "", other: other[at] ?? "" },
    level: comparisons[kind].levels[levels[at] as number] ?? "",
    bits: inBits(weightOf(model, at, levels[at] as number) - (rarities[at] as number)),
  }));
  const flags = levels
    .slice(fields.length)
    .map((level, at) => reason("places of names", swapLevels[level] ?? "", weightOf(model, fields.length + at, level)));
  const before = Math.log((classes[0]?.share as number) / (classes[1]?.share as number));
  const together = -correlationOf(correlations, shape.tops, levels);
  return [
    reason("any two records", "before looking", before),
    ...byField,
    ...flags.filter(({ bits }) => bits !== 0),
    ...(together === 0 ? [] : [reason("what goes together", "agrees by itself once the other does", together)]),
  ];
}

const reason = (name: string, level: string, nats: number): Reason => ({
  ...{ name, level, one: "", other: "" },
  bits: inBits(nats),
});

/** What a level speaks for one person, in nats; nothing where something is missing. */
function weightOf({ shape, classes }: Model, at: number, level: number): number {
  const place = (shape.offsets[at] as number) + level;
  const [person, unrelated] = classes;
  if (level === 0 || !person || !unrelated) return 0;
  return Math.log((person.probabilities[place] as number) / (unrelated.probabilities[place] as number));
}
