import type { ClassName } from "../weights/model.ts";
import type { Join } from "./linkage.ts";

/** From `link` on two clusters are one; from `ask` on a person is asked. Natural log-odds. */
export type Thresholds = { link: number; ask: number };
/** What the model itself expects to be right, of what is linked and of what there is. */
export type Expectation = { matches: number; precision: number; recall: number };

/** Measured: F1 moves by at most .009 between these (METHODS 1.9), so the data may choose inside and not beyond. */
const range = [-1, 1] as const;
const mostAsked = -2;
/** What may be left below `ask` of all matches that are expected. */
const leftUnasked = 0.005;

const certainty = (mean: number): number => 1 / (1 + Math.exp(-mean));
const expectedIn = ({ pairs, mean }: Join): number => pairs * certainty(mean);

/** Where twins may be taken for one person, so much of the expected F1 is worth giving up for being surer. */
const worthCaution = 0.001;

/** What the weights say of the whole: how many pairs are one person, and which others they tell from them. */
export type Estimated = { matches: number; told: ReadonlySet<ClassName> };

/** `link` where the expected F1 is highest; `ask` so low that hardly any match lies below it unseen. */
export function chooseThresholds(
  joins: readonly Join[],
  estimated: Estimated,
  said: Partial<Thresholds> = {},
): Thresholds {
  const sorted = [...joins].sort((a, b) => b.mean - a.mean);
  const all = sorted.reduce((sum, join) => sum + expectedIn(join), 0);
  const link = said.link ?? bounded(chosen(sorted, all, estimated));
  let missed = 0;
  let ask = mostAsked;
  for (const join of sorted.toReversed()) {
    missed += expectedIn(join);
    if (missed > leftUnasked * all) break;
    ask = join.mean;
  }
  return { link, ask: Math.min(said.ask ?? Math.max(ask, mostAsked), link) };
}

const bounded = (mean: number): number => Math.max(range[0], Math.min(range[1], mean));

/** People of one place are there but twins are not told apart: be careful. No neighbours at all: link what is estimated. */
function chosen(sorted: readonly Join[], all: number, { matches, told }: Estimated): number {
  if (told.has("twins")) return bestExpected(sorted, all, 0);
  return told.has("same place") || told.has("same household")
    ? bestExpected(sorted, all, worthCaution)
    : complete(sorted, matches);
}

/** The highest threshold whose expected F1 is as good as the best but for so much. */
function bestExpected(sorted: readonly Join[], all: number, but: number): number {
  let [right, linked] = [0, 0];
  const steps = sorted.map((join, at) => {
    right += expectedIn(join);
    linked += join.pairs;
    return { f1: (2 * right) / (linked + all), threshold: below(sorted, at) };
  });
  const best = steps.reduce((highest, { f1 }) => Math.max(highest, f1), 0);
  return steps.find(({ f1 }) => f1 >= best - but)?.threshold ?? 0;
}

/** Where no neighbours blur it, the estimated number of matches is right: link until there are so many, if in doubt. */
function complete(sorted: readonly Join[], matches: number): number {
  let linked = 0;
  for (const [at, join] of sorted.entries()) {
    linked += join.pairs;
    if (join.mean <= 0 && linked >= matches) return below(sorted, at);
  }
  return range[0];
}

/** Half-way to the next join, so that a threshold hangs on no single one. */
const below = (sorted: readonly Join[], at: number): number =>
  (Math.max(sorted[at]?.mean ?? 0, mostAsked) + Math.max(sorted[at + 1]?.mean ?? mostAsked, mostAsked)) / 2;

export function expectationOf(joins: readonly Join[], { link }: Thresholds): Expectation {
  const all = joins.reduce((sum, join) => sum + expectedIn(join), 0);
  const linked = joins.filter(({ mean }) => mean > link);
  const right = linked.reduce((sum, join) => sum + expectedIn(join), 0);
  const pairs = linked.reduce((sum, join) => sum + join.pairs, 0);
  return { matches: all, precision: pairs > 0 ? right / pairs : 1, recall: all > 0 ? right / all : 1 };
}
