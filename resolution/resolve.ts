import { availableParallelism } from "node:os";
import { invalid } from "../platform/errors.ts";
import { FirstToBring } from "./blocking/agreement.ts";
import { keysOf } from "./blocking/keys.ts";
import { chooseRules, type Rule } from "./blocking/rules.ts";
import type { Scored } from "./clusters/cluster.ts";
import { type Guards, guardsOf } from "./clusters/guards.ts";
import { type Labels, labelsOf } from "./clusters/labels.ts";
import type { Join } from "./clusters/linkage.ts";
import { chooseThresholds, type Expectation, expectationOf, type Thresholds } from "./clusters/thresholds.ts";
import { evidenceOf } from "./columns/evidence.ts";
import type { Field } from "./columns/field.ts";
import { withNamesInMail } from "./columns/names-in-mail.ts";
import { type Recognised, recognise } from "./columns/recognise.ts";
import { Comparer } from "./comparing/comparer.ts";
import { compareAll } from "./lanes/compare-all.ts";
import type { Options } from "./options.ts";
import { scoreAndCluster } from "./score-and-cluster.ts";
import type { Table } from "./table.ts";
import { withoutBlocked } from "./values/blocked.ts";
import { chanceOf } from "./weights/chance.ts";
import { estimate } from "./weights/estimate.ts";
import { type Model, shapeOf } from "./weights/model.ts";
import { patternsOf } from "./weights/patterns.ts";
import type { Frequencies } from "./weights/rarity.ts";

/** Who is who, and everything that says why. */
export type Resolution = Labels & {
  recognised: Recognised[];
  fields: Field[];
  /** Values that were nobody's own, with how many rows held each. */
  blocked: Map<string, number>;
  rules: Rule[];
  model: Model;
  frequencies: Frequencies;
  guards: Guards;
  /** How many pairs were compared. Those that may be one person are `scored` (nats); the others are only counted, by scores. */
  compared: number;
  scored: Scored;
  left: Map<number, number>;
  joins: Join[];
  thresholds: Thresholds;
  expectation: Expectation;
};

/**
 * Finds which rows are the same one, without being told any example (METHODS 1). Throws a refusal that says what to do when
 * the table cannot be resolved. The same table, options and seed give the same answer on any number of cores.
 */
export async function resolve(table: Table, options: Options = {}): Promise<Resolution> {
  const { seed = 1, onProgress = () => undefined } = options;
  onProgress("columns", 0);
  const recognised = recognise(table.columns, options.columns);
  const { fields: kept, blocked } = withoutBlocked(evidenceOf(recognised, table.size));
  const fields = withNamesInMail(kept);
  if (fields.length === 0) throw nothingToCompare(recognised);
  const guards = guardsOf(fields, table.size, options);
  onProgress("candidates", 0);
  const comparer = new Comparer(fields);
  const { rules, compared, chance } = await candidatesOf(comparer, seed, options);
  onProgress("weights", 0);
  const shape = shapeOf(comparer.tops);
  const model = estimate(fields, shape, patternsOf(compared.patterns, shape), chance);
  const found = scoreAndCluster({ table, fields, comparer, model, compared, guards, onProgress });
  const thresholds = chooseThresholds(
    found.joins,
    { matches: model.matches, told: new Set(model.classes.map(({ name }) => name)) },
    options,
  );
  return {
    ...{ recognised, fields, blocked, rules, guards, compared: compared.size, thresholds, ...found },
    expectation: expectationOf(found.joins, thresholds),
    ...labelsOf(table.size, found.joins, thresholds.link),
  };
}

/** Apart from the rest, so that the keys of all rows are let go before the clusters come. */
async function candidatesOf(comparer: Comparer, seed: number, { lanes, onProgress = () => undefined }: Options) {
  const { fields } = comparer;
  const keys = keysOf(fields);
  const rules = chooseRules(keys);
  const work = { fields, keys, rules, next: new Int32Array(new SharedArrayBuffer(4)) };
  const cores = lanes ?? Math.min(8, availableParallelism());
  const compared = await compareAll(work, cores, (share) => onProgress("comparing", share));
  const first = new FirstToBring(keys, rules);
  const counted = { has: (one: number, other: number) => first.isBrought(one, other), patterns: compared.patterns };
  return { rules, compared, chance: chanceOf(comparer, shapeOf(comparer.tops), keys.rows, seed, counted) };
}

function nothingToCompare(recognised: readonly Recognised[]) {
  const seen = recognised.map(({ column, kind }) => `${column.name} (${kind})`).join(", ");
  return invalid(
    "nothing-to-compare",
    `No column says enough to compare people by. Seen: ${seen}. Say what they hold with --config, e.g. { "columns": { "${recognised[0]?.column.name ?? "name"}": "full" } }.`,
  );
}
