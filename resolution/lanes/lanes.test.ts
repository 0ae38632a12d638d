import { expect, it } from "vitest";
import { crm } from "../../bench/resolve/sets.ts";
import { keysOf } from "../blocking/keys.ts";
import { chooseRules } from "../blocking/rules.ts";
import { evidenceOf } from "../columns/evidence.ts";
import { recognise } from "../columns/recognise.ts";
import { tableOf } from "../table.ts";
import { compareAll } from "./compare-all.ts";
import { keptPairs } from "./kept-pairs.ts";

const set = crm(500, 4);
const table = tableOf(set.header, set.rows);
const fields = evidenceOf(recognise(table.columns), table.size);
const keys = keysOf(fields);
const rules = chooseRules(keys);
const compare = async (lanes: number) => {
  const work = { fields, keys, rules, next: new Int32Array(new SharedArrayBuffer(4)) };
  const compared = await compareAll(work, lanes, () => undefined, 0);
  const all = compared.patterns.counts.map(() => true);
  return { patterns: compared.patterns, pairs: keptPairs(compared, all) };
};

it("several lanes bring the same pairs in the same order as one, each pair once", async () => {
  const [one, two] = [await compare(1), await compare(2)];
  expect(rules.length).toBeGreaterThan(5);
  expect(two.pairs.one).toEqual(one.pairs.one);
  expect(two.pairs.other).toEqual(one.pairs.other);
  expect(two.pairs.pattern).toEqual(one.pairs.pattern);
  expect(two.patterns.counts).toEqual(one.patterns.counts);
  const seen = new Set(Array.from(one.pairs.one, (row, at) => `${row} ${one.pairs.other[at]}`));
  expect(seen.size).toBe(one.pairs.size);
});

it("pairs are those that agree in some rule, and no others", async () => {
  const { pairs } = await compare(1);
  const agree = (row: number, other: number) =>
    rules.some((rule) =>
      rule.keys.every((key) => {
        const code = keys.side[row * keys.width + key] as number;
        return code >= 0 && code === keys.side[other * keys.width + key];
      }),
    );
  let wanted = 0;
  for (let row = 0; row < table.size; row++)
    for (let other = row + 1; other < table.size; other++) if (agree(row, other)) wanted++;
  expect(pairs.size).toBe(wanted);
});

it("pairs of patterns without hope are let go, all others stay", async () => {
  const { pairs } = await compare(1);
  const work = { fields, keys, rules, next: new Int32Array(new SharedArrayBuffer(4)) };
  const compared = await compareAll(work, 1, () => undefined, 0);
  const isKept = compared.patterns.counts.map((_, pattern) => pattern % 2 === 0);
  const kept = keptPairs(compared, isKept);
  const even = pairs.pattern.filter((pattern) => pattern % 2 === 0);
  expect(compared.size).toBe(pairs.size);
  expect(kept.size).toBeLessThan(pairs.size);
  expect(kept.pattern).toEqual(even);
  expect(kept.one).toEqual(pairs.one.filter((_, at) => (pairs.pattern[at] as number) % 2 === 0));
});
