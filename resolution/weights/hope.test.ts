import { expect, it } from "vitest";
import { crm } from "../../bench/resolve/sets.ts";
import { resolve } from "../resolve.ts";
import { tableOf } from "../table.ts";

const set = crm(500, 8);
const { compared, scored, left, joins } = await resolve(tableOf(set.header, set.rows), { lanes: 1 });

it("pairs without hope are let go and counted: most of them, and none that could be asked about", () => {
  const counted = left.values().reduce((sum, pairs) => sum + pairs, 0);
  expect(scored.size + counted).toBe(compared);
  expect(counted).toBeGreaterThan(compared / 2);
  expect(Math.max(...left.keys())).toBeLessThan(0);
  expect(joins.length).toBeGreaterThan(100);
});
