import type { Join } from "./linkage.ts";

/** From `link` on two clusters are one; from `ask` on a person is asked. Natural log-odds. */
export type Thresholds = { link: number; ask: number };
/** What the model itself expects to be right, of what is linked and of what there is. */
export type Expectation = { matches: number; precision: number; recall: number };

/** Measured: F1 moves by at most .009 between these (METHODS 1.9), so the data may choose inside and not beyond. */
const range = [-1, 1] as const;
const mostAsked = -4;
/** What may be left below `ask` of all matches that are expected. */
const leftUnasked = 0.005;

const certainty = (mean: number): number => 1 / (1 + Math.exp(-mean));
const expectedIn = ({ pairs, mean }: Join): number => pairs * certainty(mean);

/** `link` where the expected F1 is highest; `ask` so low that hardly any match lies below it unseen. */
export function chooseThresholds(joins: readonly Join[], said: Partial<Thresholds> = {}): Thresholds {
  const sorted = [...joins].sort((a, b) => b.mean - a.mean);
  const all = sorted.reduce((sum, join) => sum + expectedIn(join), 0);
  const link = said.link ?? bestLink(sorted, all);
  let missed = 0;
  let ask = mostAsked;
  for (const join of sorted.toReversed()) {
    missed += expectedIn(join);
    if (missed > leftUnasked * all) break;
    ask = join.mean;
  }
  return { link, ask: Math.min(said.ask ?? Math.max(ask, mostAsked), link) };
}

function bestLink(sorted: readonly Join[], all: number): number {
  let [right, linked, best, link] = [0, 0, -1, 0];
  for (const [at, join] of sorted.entries()) {
    right += expectedIn(join);
    linked += join.pairs;
    const f1 = (2 * right) / (linked + all);
    if (f1 <= best) continue;
    best = f1;
    // Half-way to the next, so that it hangs on no single pair.
    link = (join.mean + Math.max(sorted[at + 1]?.mean ?? mostAsked, mostAsked)) / 2;
  }
  return Math.max(range[0], Math.min(range[1], Number.isFinite(link) ? link : 0));
}

export function expectationOf(joins: readonly Join[], { link }: Thresholds): Expectation {
  const all = joins.reduce((sum, join) => sum + expectedIn(join), 0);
  const linked = joins.filter(({ mean }) => mean > link);
  const right = linked.reduce((sum, join) => sum + expectedIn(join), 0);
  const pairs = linked.reduce((sum, join) => sum + join.pairs, 0);
  return { matches: all, precision: pairs > 0 ? right / pairs : 1, recall: all > 0 ? right / all : 1 };
}
