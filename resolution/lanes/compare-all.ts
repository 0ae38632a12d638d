import { Worker } from "node:worker_threads";
import { FirstToBring } from "../blocking/agreement.ts";
import type { Keys } from "../blocking/keys.ts";
import type { Rule } from "../blocking/rules.ts";
import type { Field } from "../columns/field.ts";
import { Comparer } from "../comparing/comparer.ts";
import { compareRule } from "./compare-rule.ts";
import { type PairList, PatternTable } from "./pairs.ts";

/** What a lane is given; all of it is shared or copied. `next` counts the rules that were taken. */
export type Work = { fields: readonly Field[]; keys: Keys; rules: readonly Rule[]; next: Int32Array };
/** What a rule brought, with patterns as the lane numbers them. */
export type Brought = { rule: number; one: Int32Array; other: Int32Array; pattern: Int32Array };
export type LanePatterns = { width: number; keys: Float64Array; levels: Uint8Array; counts: number[] };

/** What each rule brought, by rules, and where in the table of all patterns those of its lane are. */
export type Part = Omit<Brought, "rule"> & { places: Int32Array };

/** How many pairs were compared, and the patterns of levels they show, in an order that hangs on nothing but the data. */
export type Compared = { size: number; patterns: PatternTable; parts: Part[] };

/** Comparing leaves only small words behind; more room for them would be taken, and never given back. */
const youngest = { maxYoungGenerationSizeMb: 24 };

/** Up to so many rows another thread costs more than it saves. */
const fewRows = 20_000;

/** Compares all pairs that the rules bring, on so many cores. Each lane takes the next rule when it is through with one. */
export async function compareAll(
  work: Work,
  lanes: number,
  onProgress: (share: number) => void,
  alone = fewRows,
): Promise<Compared> {
  const brought: Brought[][] = [];
  const tables: LanePatterns[] = [];
  const others = work.keys.rows <= alone ? 0 : lanes - 1;
  const started = Array.from({ length: others }, () => otherLane(work));
  const own = workThrough(work, (rules) => onProgress(rules / work.rules.length));
  brought.push(own.brought);
  tables.push(own.patterns);
  for (const lane of await Promise.all(started)) {
    brought.push(lane.brought);
    tables.push(lane.patterns);
  }
  return merged(brought, tables);
}

export type Lane = { brought: Brought[]; patterns: LanePatterns };

function otherLane(work: Work): Promise<Lane> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./lane.ts", import.meta.url), { workerData: work, resourceLimits: youngest });
    worker.once("message", (lane: Lane) => resolve(lane));
    worker.once("error", reject);
    worker.once("exit", (code) => reject(new Error(`a lane of the comparison ended with ${code}`)));
  });
}

/** Works on rules until none is left. */
export function workThrough({ fields, keys, rules, next }: Work, onRule: (taken: number) => void): Lane {
  const comparer = new Comparer(fields);
  const patterns = new PatternTable(comparer.tops.length);
  const first = new FirstToBring(keys, rules);
  const brought: Brought[] = [];
  for (let rule = Atomics.add(next, 0, 1); rule < rules.length; rule = Atomics.add(next, 0, 1)) {
    onRule(rule);
    const pairs = compareRule(rule, keys, (rules[rule] as Rule).keys, first, comparer, patterns);
    if (pairs.size > 0) brought.push({ rule, ...trimmed(pairs) });
  }
  return {
    brought,
    patterns: {
      width: patterns.width,
      keys: Float64Array.from(patterns.keys()),
      levels: patterns.levels,
      counts: patterns.counts,
    },
  };
}

const trimmed = ({ one, other, pattern, size }: PairList) => ({
  one: one.slice(0, size),
  other: other.slice(0, size),
  pattern: pattern.slice(0, size),
});

function merged(brought: readonly Brought[][], tables: readonly LanePatterns[]): Compared {
  const { patterns, places } = mergedPatterns(tables);
  const parts = brought
    .flatMap((ones, lane) => ones.map((one) => ({ ...one, places: places[lane] as Int32Array })))
    .sort((a, b) => a.rule - b.rule);
  return { patterns, parts, size: parts.reduce((sum, { one }) => sum + one.length, 0) };
}

/** One table of all lanes' patterns, sorted, and where each lane's ended up. */
function mergedPatterns(tables: readonly LanePatterns[]): { patterns: PatternTable; places: Int32Array[] } {
  const all = tables
    .flatMap(({ keys }, lane) => Array.from(keys, (key, place) => ({ key, lane, place })))
    .sort((a, b) => a.key - b.key);
  const width = tables[0]?.width ?? 0;
  const patterns = new PatternTable(width);
  const places = tables.map(({ keys }) => new Int32Array(keys.length));
  for (const { key, lane, place } of all) {
    const { levels, counts } = tables[lane] as LanePatterns;
    const own = levels.subarray(place * width, (place + 1) * width);
    (places[lane] as Int32Array)[place] = patterns.placeOf(key, own, counts[place]);
  }
  return { patterns, places };
}
