import { sql } from "kysely";
import { expect, test } from "vitest";
import { system } from "../../platform/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { openTestDb } from "../../platform/testing/open.ts";
import { part } from "../belonging/part.ts";
import { partBetween } from "../belonging/part-between.ts";
import { takeOver } from "../belonging/take-over.ts";
import { unjoin } from "../belonging/unjoin.ts";
import { type JoinOptions, join } from "../join.ts";
import { meet } from "../meeting/meet.ts";
import { unite } from "../meeting/unite.ts";
import { separate } from "../separate.ts";
import { aCustomer, type Made } from "../testing.ts";
import { standing } from "./testing.ts";

const db = await openTestDb();
const inTx = <T>(work: (tx: Tx) => Promise<T>) => db.transaction().execute(work);
const joined = (into: Made, other: Made, options?: JoinOptions) =>
  inTx((tx) => join(tx, system, into.customerId, other.customerId, options));
const takenOut = (customerId: string, one: Made) => inTx((tx) => separate(tx, system, customerId, one.profileId));
const matched = (one: Made, other: Made): JoinOptions => ({
  why: "match",
  through: { oneId: one.profileId, otherId: other.profileId },
});
const some = (count: number) =>
  Promise.all(Array.from({ length: count }, (_, place) => aCustomer(db, { at: new Date(2026, 0, place + 1) })));
const ownerOf = async ({ profileId }: Made) =>
  (await db.selectFrom("profiles").select("customer_id").where("id", "=", profileId).executeTakeFirstOrThrow())
    .customer_id;
/** Which of them are one, as words like `ab c`. */
async function people(...made: Made[]): Promise<string> {
  const owners = await Promise.all(made.map(ownerOf));
  const letters = Map.groupBy(owners.keys(), (place) => owners[place]);
  return [...letters.values()].map((places) => places.map((place) => "abcdefgh"[place]).join("")).join(" ");
}
const isApart = async (one: Made, other: Made) =>
  (
    await sql`select from apart where one_id = least(${one.profileId}::uuid, ${other.profileId}::uuid)
    and other_id = greatest(${one.profileId}::uuid, ${other.profileId}::uuid)`.execute(db)
  ).rows.length > 0;

test("who was taken apart stays apart, whatever sources and weights say, until one of us says otherwise", async () => {
  const [a, b, c] = (await some(3)) as [Made, Made, Made];
  await joined(a, b);
  await takenOut(a.customerId, b);
  expect(await isApart(a, b)).toBe(true);
  expect(await joined(a, b, matched(a, b))).toBe(false);
  expect(await joined(b, c, matched(b, c))).toBe(true);
  expect(await joined(a, b, { why: "same-user" })).toBe(false);
  expect(await people(a, b, c)).toBe("a bc");
  expect(await joined(a, b)).toBe(true);
  expect(await isApart(a, b)).toBe(false);
  await inTx((tx) => unjoin(tx, system, a.customerId, b.customerId));
  expect([await people(a, b, c), await isApart(a, b)]).toEqual(["a bc", true]);
});

test("a source that says again that two are one does not bring together whom people took apart", async () => {
  const at = new Date("2026-02-01");
  const met = await inTx((tx) =>
    meet(
      tx,
      ["s anonymous 1", "s user 1"].map((key) => ({ key, kind: "person" as const, name: "", at, identifiers: [] })),
    ),
  );
  const [user, visitor] = [met.get("s user 1"), met.get("s anonymous 1")];
  const say = () => inTx((tx) => unite(tx, [{ into: "s user 1", other: "s anonymous 1", sure: true }], "same-user"));
  await say();
  const now = async () => people({ ...user, email: "" } as Made, { ...visitor, email: "" } as Made);
  expect(await now()).toBe("ab");
  await inTx((tx) => separate(tx, system, user?.customerId ?? "", visitor?.profileId ?? ""));
  await say();
  expect(await now()).toBe("a b");
});

test("parting at an old match in the middle leaves everything after it where it hangs", async () => {
  const [a, b, c, d, e] = (await some(5)) as [Made, Made, Made, Made, Made];
  await joined(a, b, matched(a, b));
  await joined(a, c, matched(b, c));
  await joined(a, d, matched(c, d));
  await joined(a, e, matched(a, e));
  const halves = await inTx((tx) => partBetween(tx, system, b.profileId, c.profileId, { why: "match" }));
  expect(await people(a, b, c, d, e)).toBe("abe cd");
  expect(halves).toMatchObject({ stayedId: a.customerId, leftId: c.customerId });
  expect(await isApart(b, c)).toBe(false);
});

test("on the way between two the weakest match gives way, and what was said only where nothing else is", async () => {
  const [a, b, c, d] = (await some(4)) as [Made, Made, Made, Made];
  const [strong, weak] = [crypto.randomUUID(), crypto.randomUUID()];
  await sql`insert into matches (id, one_id, other_id, state, mean, reasons)
    select id, least(x, y), greatest(x, y), 'joined', mean, '[]' from (values
      (${strong}::uuid, ${a.profileId}::uuid, ${b.profileId}::uuid, 9), (${weak}, ${b.profileId}, ${c.profileId}, 2))
      as t(id, x, y, mean)`.execute(db);
  const by = (one: Made, other: Made, matchId: string): JoinOptions => ({
    why: "match",
    through: { oneId: one.profileId, otherId: other.profileId, matchId },
  });
  await joined(a, b, by(a, b, strong));
  await joined(a, c, by(b, c, weak));
  await joined(a, d, { why: "same-address", through: { oneId: c.profileId, otherId: d.profileId } });
  await inTx((tx) => partBetween(tx, system, a.profileId, d.profileId));
  expect(await people(a, b, c, d)).toBe("ab cd");
  const { rows } = await sql`select state from matches where id in (${strong}, ${weak}) order by mean`.execute(db);
  expect(rows).toEqual([{ state: "withdrawn" }, { state: "joined" }]);
  await inTx((tx) => partBetween(tx, system, c.profileId, d.profileId));
  expect(await people(a, b, c, d)).toBe("ab c d");
});

test("a profile taken out leaves its neighbours together, and taking that back leaves no trace", async () => {
  const [a, b, c, d] = (await some(4)) as [Made, Made, Made, Made];
  await joined(b, a, matched(b, a));
  await joined(b, c, matched(b, c));
  await joined(b, d, matched(b, d));
  const before = await standing(db);
  for (const one of [a, b, c]) {
    await takenOut(b.customerId, one);
    expect((await people(a, b, c, d)).split(" ")).toHaveLength(2);
    expect(await isApart(one, d)).toBe(true);
    await inTx((tx) => takeOver(tx, system, b.customerId, one.profileId));
    expect(await standing(db)).toEqual(before);
  }
});

test("a joining is taken back although whom they were joined into was joined on, and one that nobody of us made holds no more", async () => {
  const [a, b, c] = (await some(3)) as [Made, Made, Made];
  await joined(b, c, { why: "same-address" });
  await joined(a, b);
  await inTx((tx) => unjoin(tx, system, a.customerId, c.customerId));
  expect([await people(a, b, c), await isApart(b, c), await isApart(a, c)]).toEqual(["ab c", true, true]);
  await inTx((tx) => unjoin(tx, system, a.customerId, b.customerId));
  expect([await people(a, b, c), await isApart(a, b)]).toEqual(["a b c", false]);
});

test("what one of us joins counts as said in whole, until that is taken back", async () => {
  const [a, b, c] = (await some(3)) as [Made, Made, Made];
  await joined(a, b, matched(a, b));
  const whys = async () => {
    const ids = [a, b, c].map(({ profileId }) => profileId);
    const { rows } = await sql<{
      why: string;
    }>`select why from ties where one_id = any(${ids}::uuid[]) order by at`.execute(db);
    return rows.map(({ why }) => why);
  };
  const before = await standing(db);
  await joined(a, c);
  expect(await whys()).toEqual(["said", "said"]);
  await inTx((tx) => unjoin(tx, system, a.customerId, c.customerId));
  expect(await standing(db)).toEqual(before);
});

test("whoever parts keeps their home, and the others go to theirs", async () => {
  const [a, b, c] = (await some(3)) as [Made, Made, Made];
  await joined(a, b);
  await joined(a, c);
  const ids = [a, b].map(({ profileId }) => profileId);
  expect(await inTx((tx) => part(tx, system, a.customerId, ids))).toEqual({
    theirsId: a.customerId,
    othersId: c.customerId,
  });
  expect(await inTx((tx) => part(tx, system, a.customerId, [b.profileId]))).toEqual({
    theirsId: b.customerId,
    othersId: a.customerId,
  });
  await expect(inTx((tx) => part(tx, system, a.customerId, [a.profileId]))).rejects.toMatchObject({
    reason: "only-profile",
  });
  await expect(inTx((tx) => part(tx, system, a.customerId, [b.profileId]))).rejects.toMatchObject({
    code: "not_found",
  });
});
