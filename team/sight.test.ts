import { sql } from "kysely";
import { beforeAll, expect, it } from "vitest";
import type { Actor } from "../platform/actor.ts";
import { inSight, isInSight, type Standing, strandsInSight, whoSees } from "../platform/db/sight.ts";
import { newId } from "../platform/ids.ts";
import { openTestDb } from "../platform/testing/open.ts";
import { actorOf } from "./actors.ts";
import { aShop, aStaff } from "./testing.ts";

const db = await openTestDb();
const people: Record<string, string> = {};
const standings: [name: string, standing: Standing][] = [];

beforeAll(async () => {
  const [north, south] = [await aShop(db, { name: "North" }), await aShop(db, { name: "South" })];
  const of = { shops: [north], sees: "own" } as const;
  people["administrator"] = await aStaff(db, { ...of, role: "admin" });
  people["sees all"] = await aStaff(db, { shops: [north] });
  people["reads all"] = await aStaff(db, { role: "readonly" });
  people["writes in north"] = await aStaff(db, of);
  people["reads in north"] = await aStaff(db, { ...of, role: "readonly" });
  people["writes in both"] = await aStaff(db, { sees: "own", shops: [north, south] });
  people["writes nowhere"] = await aStaff(db, { sees: "own" });
  people["reads nowhere"] = await aStaff(db, { sees: "own", role: "readonly" });
  for (const [shop, shopId] of Object.entries({ north, south, none: null })) {
    for (const [hand, assigneeId] of Object.entries({ nobody: null, ...people })) {
      standings.push([`${shop}, ${hand}`, { shopId, assigneeId }]);
    }
  }
  for (const [, { shopId, assigneeId }] of standings) {
    await sql`insert into conversations (id, subject, profile_id, shop_id, assignee_id, created_at, last_at)
      values (${newId()}, 'x', ${newId()}, ${shopId}, ${assigneeId}, now(), now())`.execute(db);
  }
});

const nameOf = (row: Standing) =>
  standings.find(([, { shopId, assigneeId }]) => row.shopId === shopId && row.assigneeId === assigneeId)?.[0];
const columns = sql`c.shop_id as "shopId", c.assignee_id as "assigneeId"`;
const namesOf = (rows: Standing[]) => rows.map(nameOf).sort();
const seenBy = (actor: Actor) => standings.filter(([, where]) => isInSight(actor, where)).map(([name]) => name);
const who = (name: string) => actorOf(db, people[name] ?? "");

it.each([
  ["administrator", 27],
  ["sees all", 27],
  ["reads all", 27],
  ["writes in north", 19],
  ["reads in north", 11],
  ["writes in both", 27],
  ["writes nowhere", 11],
  ["reads nowhere", 3],
])("%s sees %i of 27, whichever way it is asked", async (name, count) => {
  const actor = await who(name);
  const expected = seenBy(actor).sort();
  expect(expected).toHaveLength(count);
  const all = await sql<Standing>`select ${columns} from conversations c where ${inSight(actor)}`.execute(db);
  expect(namesOf(all.rows)).toEqual(expected);
  const walks = await Promise.all(
    strandsInSight(actor).map((one) => sql<Standing>`select ${columns} from conversations c where ${one}`.execute(db)),
  );
  expect(namesOf(walks.flatMap(({ rows }) => rows))).toEqual(expected);
  const { rows } = await sql<Standing>`select ${columns} from conversations c, staff s
    where s.id = ${people[name]} and ${whoSees}`.execute(db);
  expect(namesOf(rows)).toEqual(expected);
});

it("a shop sees its own, no other's, and only who may take it up sees what has no shop", async () => {
  expect(seenBy(await who("writes in north"))).toEqual(
    expect.arrayContaining(["north, nobody", "none, nobody", "south, writes in north"]),
  );
  expect(seenBy(await who("writes in north"))).not.toContain("south, nobody");
  expect(seenBy(await who("reads in north"))).not.toContain("none, nobody");
});

it("nothing is in sight of whoever may not even read", async () => {
  const actor: Actor = { ...(await who("sees all")), rights: [] };
  expect(seenBy(actor)).toEqual([]);
  expect((await sql`select from conversations c where ${inSight(actor)}`.execute(db)).rows).toEqual([]);
});
