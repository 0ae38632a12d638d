import { sql } from "kysely";
import { expect, test } from "vitest";
import { ownersOf, thesePeople } from "../../../bench/match/these-people.ts";
import { measure } from "../../../bench/resolve/measure.ts";
import { Random } from "../../../bench/resolve/random.ts";
import { crm } from "../../../bench/resolve/sets.ts";
import { type Actor, system } from "../../../platform/actor.ts";
import { newId } from "../../../platform/ids.ts";
import { openTestDb } from "../../../platform/testing/open.ts";
import { aStaff } from "../../../team/testing.ts";
import { matchWaiting } from "../arriving/match-waiting.ts";
import { decide } from "../deciding/decide.ts";
import { undecide } from "../deciding/undecide.ts";
import { mostMembers } from "../dividing/store.ts";
import { matchAll } from "./match-all.ts";

const db = await openTestDb();
const people = crm(220, 21);
const profileIds = await thesePeople(db, people);

/** Numbers instead of ids, for measuring. */
const numbered = (owners: readonly string[]): number[] => {
  const places = new Map([...new Set(owners)].map((owner, at) => [owner, at]));
  return owners.map((owner) => places.get(owner) ?? -1);
};
const quality = async () => measure(numbered(await ownersOf(db, profileIds)), people.truth);
const openMatches = async () => (await sql`select from matches where state = 'open'`.execute(db)).rows.length;

/** Which profiles are one, whatever their customers are called. */
async function groups(): Promise<Set<string>> {
  const owners = await ownersOf(db, profileIds);
  const together = Map.groupBy(owners.keys(), (at) => owners[at] as string);
  return new Set([...together.values()].map((places) => places.sort((a, b) => a - b).join(" ")));
}

/** Everybody is their own again, as if nobody had been compared yet. */
async function parted(): Promise<void> {
  await sql`truncate match_records, match_keys, match_pairs, matches, ties`.execute(db);
  await sql`update profiles set customer_id = home_id`.execute(db);
  await sql`update customers set joined_into = null`.execute(db);
}

test("people are left alone until there is something to weigh them by", async () => {
  expect((await matchWaiting(db)).count).toBe(people.rows.length);
  expect((await quality()).recall).toBe(0);
});

test("once weights are learned they are found, hardly anybody wrongly, and who may be one is asked about", async () => {
  expect(await matchAll(db, { lanes: 1 })).toBe(true);
  await matchWaiting(db);
  const { precision, recall } = await quality();
  expect(precision).toBeGreaterThan(0.98);
  expect(recall).toBeGreaterThan(0.75);
  expect(await openMatches()).toBeGreaterThan(5);
});

test("the reasons of a match come to its score", async () => {
  const { rows } = await sql<{ mean: number; bits: number }>`
    select mean, (select sum((r ->> 'bits')::float8) from jsonb_array_elements(reasons) r) as bits from matches m
    where state = 'open' and 2 = (select count(*) from profiles p join profiles c on c.customer_id = p.customer_id
      where p.id in (m.one_id, m.other_id))`.execute(db);
  expect(rows.length).toBeGreaterThan(0);
  for (const { mean, bits } of rows) {
    // Who shares nothing but names is kept below the line.
    expect(bits * Math.LN2).toBeGreaterThan(mean - 0.01);
  }
});

test("in whatever order they arrive, and however many at once, the same people come of it", async () => {
  const found: Set<string>[] = [await groups()];
  for (const seed of [1, 2, 3]) {
    await parted();
    const random = new Random(seed);
    for (let waiting = random.shuffled(profileIds); waiting.length > 0; ) {
      const some = waiting.splice(0, 1 + random.below(80));
      await sql`insert into match_waiting (profile_id) select unnest(${some}::uuid[])`.execute(db);
      await matchWaiting(db);
    }
    found.push(await groups());
  }
  const [atOnce, first, ...others] = found;
  for (const other of others) expect([...other].sort()).toEqual([...(first ?? [])].sort());
  // Comparing all sees pairs that no key brings together.
  expect(atOnce?.symmetricDifference(first ?? new Set()).size).toBeLessThanOrEqual(8);
});

test("comparing all anew changes nobody where nothing new is known", async () => {
  const before = await groups();
  expect(await matchAll(db, { lanes: 1 })).toBe(true);
  await matchWaiting(db);
  expect(before.symmetricDifference(await groups()).size).toBeLessThanOrEqual(8);
});

test("whom one of us takes apart stays apart, whatever is learned; taken back, all is as it was", async () => {
  const before = await groups();
  const { rows } = await sql<{ id: string; oneId: string; otherId: string }>`
    select m.id, m.one_id as "oneId", m.other_id as "otherId" from matches m join profiles p on p.id = m.one_id
    where m.state = 'joined' and 3 < (select count(*) from profiles f where f.customer_id = p.customer_id) limit 1`.execute(
    db,
  );
  const [match] = rows;
  if (!match) throw new Error("nobody was joined out of four");
  const jule: Actor = { ...system, kind: "staff", staffId: await aStaff(db) };
  await db.transaction().execute((tx) => decide(tx, jule, match.id, { same: false }));
  await matchWaiting(db);
  const [one, other] = await ownersOf(db, [match.oneId, match.otherId]);
  expect(one).not.toBe(other);
  expect(await matchAll(db, { lanes: 1 })).toBe(true);
  await matchWaiting(db);
  const [oneThen, otherThen] = await ownersOf(db, [match.oneId, match.otherId]);
  expect(oneThen).not.toBe(otherThen);
  await db.transaction().execute((tx) => undecide(tx, jule, match.id));
  await matchWaiting(db);
  expect(before.symmetricDifference(await groups()).size).toBeLessThanOrEqual(2);
});

/** Writes profiles that only weights had joined, and that have nothing in common. Answers how many customers they are after a look. */
async function customersOfStrangers(count: number): Promise<number> {
  const ids = Array.from({ length: count }, () => newId()).sort();
  await sql`
    with people as (select id, lag(id) over (order by id) as before, ${ids[0]}::uuid as first from unnest(${ids}::uuid[]) id),
    homes as (insert into customers (id, kind, name, sort_key, search_key, joined_into, first_at, last_at)
      select id, 'person', '', '', '', nullif(first, id), now(), now() from people),
    tied as (insert into ties (one_id, other_id, why) select before, id, 'match' from people where before is not null),
    waiting as (insert into match_waiting (profile_id) select first from people limit 1)
    insert into profiles (id, customer_id, home_id, source, source_key, first_at, last_at)
    select id, first, id, 'hand', id::text, now(), now() from people`.execute(db);
  await matchWaiting(db);
  return new Set(await ownersOf(db, ids)).size;
}

test("what nothing holds together any more is parted, but not where there is more than can be seen", async () => {
  expect(await customersOfStrangers(3)).toBe(3);
  expect(await customersOfStrangers(mostMembers + 1)).toBe(1);
});
