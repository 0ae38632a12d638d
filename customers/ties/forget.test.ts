import { expect, test } from "vitest";
import { system } from "../../platform/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { openTestDb } from "../../platform/testing/open.ts";
import { join } from "../join.ts";
import { aCustomer, type Made } from "../testing.ts";
import { forgetProfiles, knitAround } from "./forget.ts";
import { standing } from "./testing.ts";
import { pairOf } from "./tie.ts";

const pairs = (text: string) => text.split(" ").flatMap(([a, b]) => (a && b ? pairOf(a, b) : []));

test.each([
  ["b", "ab bc", "ac"],
  ["b", "ab bc bd", "ac ad"],
  ["bc", "ab bc cd ce", "ad ae"],
  ["bx", "ab bc dx xe", "ac de"],
  ["a", "ab", ""],
  ["ab", "ab", ""],
])("where %s goes out of %s, %s holds the others together", (going, ties, knit) => {
  expect(knitAround(new Set(going), pairs(ties))).toEqual(pairs(knit));
});

test("who was held together by a profile that goes stays together", async () => {
  const db = await openTestDb();
  const inTx = <T>(work: (tx: Tx) => Promise<T>) => db.transaction().execute(work);
  const [a, b, c] = [await aCustomer(db), await aCustomer(db), await aCustomer(db)] as [Made, Made, Made];
  for (const other of [a, c]) {
    const through = { oneId: b.profileId, otherId: other.profileId };
    await inTx((tx) => join(tx, system, b.customerId, other.customerId, { why: "match", through }));
  }
  await inTx((tx) => forgetProfiles(tx, [b.profileId]));
  const { stored } = await standing(db);
  expect(stored).toMatchObject([{ ...pairOf(a.profileId, c.profileId), why: "said", matchId: null }]);
});
