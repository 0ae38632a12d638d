import type { Model } from "../../../resolution/weights/model.ts";
import type { Known } from "../../../resolution/weights/score-pair.ts";
import type { Part } from "../records/record.ts";

/** How often words occur in a part, and how many there are in all; those that hardly anybody has are left out. */
export type Counted = { part: Part; total: number; words: Record<string, number> };

/** What was learned of all profiles, frozen until the next learning. */
export type Weights = {
  id: string;
  model: Model;
  counted: readonly Counted[];
  /** Addresses and numbers that are nobody's own. */
  shared: ReadonlySet<string>;
  /** From these mean log-odds (natural) on two are joined, and somebody is asked. */
  link: number;
  ask: number;
};

/** Pairs below this (natural log-odds) are not kept: nobody would ask about them, however far the line is lowered. */
export const leastScore = -2;
/** Rarer words than this are taken to be as rare as that: one or two more say nothing. */
export const leastCounted = 3;
const rare = 1;

/** The parts that are weighed, in the order of the model's fields. */
export const weighed = ({ model }: Weights): Part[] => model.fields.map(({ kind }) => kind as Part);

export function frequencyIn({ counted }: Weights, part: Part, word: string): number {
  return counted.find((one) => one.part === part)?.words[word] ?? rare;
}

/** As `scorePair` wants to know it. */
export function knownOf(weights: Weights): Known {
  const order = weighed(weights);
  return {
    model: weights.model,
    frequencyOf: (field, word) => frequencyIn(weights, order[field] as Part, word),
    totals: order.map((part) => weights.counted.find((one) => one.part === part)?.total ?? 0),
  };
}
