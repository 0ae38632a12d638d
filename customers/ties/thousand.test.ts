import { sql } from "kysely";
import { expect, test } from "vitest";
import { type Actor, system } from "../../platform/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { newId } from "../../platform/ids.ts";
import { openTestDb } from "../../platform/testing/open.ts";
import { seededRandom } from "../../resolution/random.ts";
import { aShop, aStaff } from "../../team/testing.ts";
import { part } from "../belonging/part.ts";
import { partBetween } from "../belonging/part-between.ts";
import { takeOver } from "../belonging/take-over.ts";
import { unjoin } from "../belonging/unjoin.ts";
import { rememberFact } from "../facts/remember.ts";
import { type JoinOptions, join } from "../join.ts";
import { decide } from "../matching/deciding/decide.ts";
import { undecide } from "../matching/deciding/undecide.ts";
import { aMatch } from "../matching/testing.ts";
import { separate } from "../separate.ts";
import { aCustomer } from "../testing.ts";
import { touch } from "../touch.ts";
import { writeNote } from "../write-note.ts";
import { readApart } from "./store.ts";
import { standing } from "./testing.ts";
import { keyOf, pairOf, tree } from "./tie.ts";

const db = await openTestDb();
const jule: Actor = { ...system, kind: "staff", staffId: await aStaff(db) };
const inTx = <T>(work: (tx: Tx) => Promise<T>) => db.transaction().execute(work);
const random = seededRandom(41);
const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
const chance = (part: number) => random() < part;
const steps = 1000;
const profileIds: string[] = [];

async function arrive(): Promise<void> {
  const [host, shopId] = [await aStaff(db), await aShop(db)];
  for (let place = 0; place < 30; place += 1) {
    const at = new Date(2026, 0, 1 + place, 0, 0, place);
    const { customerId, profileId } = await aCustomer(db, {
      ...{ at, name: place % 3 === 0 ? `Gast ${place}` : "", shopId: place % 4 === 0 ? shopId : null },
      ...(place % 7 === 0 ? { byHand: `Stammgast ${place}` } : {}),
    });
    const [conversationId, id] = [newId(), newId()];
    await inTx(async (tx) => {
      await sql`insert into conversations (id, subject, profile_id, created_at, last_at)
        values (${conversationId}, 'Glas', ${profileId}, ${at}, ${at})`.execute(tx);
      await sql`insert into messages (conversation_id, id, kind, at, profile_id, text)
        values (${conversationId}, ${id}, 'in', ${at}, ${profileId}, 'Guten Tag')`.execute(tx);
      await touch(tx, [{ profileId, at, id, kind: "message", direction: "in", conversationId }]);
      await rememberFact(tx, system, customerId, { text: "mag Grinder", expiresAt: null });
      await writeNote(tx, system, customerId, "war hier");
      if (place % 5 === 0) await sql`update customers set host_id = ${host} where id = ${customerId}`.execute(tx);
    });
    profileIds.push(profileId);
  }
}

/** Every row of history, with the transaction that wrote it. */
async function history() {
  const tables = ["touchpoints", "messages", "facts", "customer_notes", "identifiers", "conversations", "participants"];
  const read = (table: string) =>
    sql`select ctid, xmin, t.*::text from ${sql.table(table)} t order by ctid`.execute(db);
  return (await Promise.all(tables.map(read))).map(({ rows }) => rows);
}

const refusals = new Set([
  ...["same-customer", "only-profile", "not-joined", "joined-meanwhile"],
  ...["decided-meanwhile", "not-decided", "changed-since"],
]);
/** Does it, and where it was done and `back` is given, holds what is there after the way back against what was before. */
async function attempt(work: (tx: Tx) => Promise<unknown>, back?: (tx: Tx) => Promise<unknown>): Promise<boolean> {
  const before = back && (await standing(db));
  try {
    await inTx(work);
  } catch (error) {
    expect(refusals).toContain((error as { reason?: string }).reason);
    return false;
  }
  if (!back) return true;
  await inTx(back);
  expect(await standing(db)).toEqual(before);
  return false;
}

type Now = { owners: Map<string, string>; matches: { id: string; oneId: string; otherId: string; state: string }[] };
async function look(): Promise<Now> {
  const { rows } = await sql<{ id: string; owner: string }>`select id, customer_id as owner from profiles`.execute(db);
  const { rows: matches } = await sql<Now["matches"][number]>`
    select id, one_id as "oneId", other_id as "otherId", state from matches order by id`.execute(db);
  return { owners: new Map(rows.map(({ id, owner }) => [id, owner])), matches };
}
const joins: [string, string][] = [];
const separations: [string, string][] = [];
const done = new Map<string, number>();

async function joining({ owners }: Now): Promise<boolean> {
  const [oneId, otherId] = [pick(profileIds), pick(profileIds)];
  const [into, other] = [owners.get(oneId) ?? "", owners.get(otherId) ?? ""];
  const options: JoinOptions = chance(0.5) ? { through: { oneId, otherId } } : {};
  if (chance(0.4))
    return attempt(
      (tx) => join(tx, jule, into, other, options),
      (tx) => unjoin(tx, jule, into, other),
    );
  joins.push([into, other]);
  return attempt((tx) => join(tx, jule, into, other, options));
}

async function matching({ owners }: Now): Promise<boolean> {
  const [oneId, otherId] = [pick(profileIds), pick(profileIds)];
  const [into, other] = [owners.get(oneId) ?? "", owners.get(otherId) ?? ""];
  const of = (id: string) => profileIds.filter((one) => owners.get(one) === id);
  return attempt(async (tx) => {
    const areApart = (await readApart(tx, of(into), of(other))).length > 0;
    const isOne = await join(tx, system, into, other, { why: "match", through: { oneId, otherId } });
    expect(isOne).toBe(!areApart);
  });
}

async function separating({ owners }: Now): Promise<boolean> {
  const profileId = pick(profileIds);
  const customerId = owners.get(profileId) ?? "";
  const work = (tx: Tx) => separate(tx, jule, customerId, profileId);
  if (chance(0.5)) return attempt(work, (tx) => takeOver(tx, jule, customerId, profileId));
  separations.push([customerId, profileId]);
  return attempt(work);
}

async function deciding({ matches }: Now): Promise<boolean> {
  const match = pick(matches);
  if (!match) return false;
  const work = (tx: Tx) => decide(tx, jule, match.id, { same: chance(0.5) });
  if (match.state !== "open" || chance(0.5)) return attempt(work);
  return attempt(work, (tx) => undecide(tx, jule, match.id));
}

async function asking({ owners, matches }: Now): Promise<boolean> {
  const [one, other] = [pick(profileIds), pick(profileIds)];
  const pair = pairOf(one, other);
  const isKnown = matches.some((match) => keyOf(match) === keyOf(pair));
  if (isKnown || owners.get(one) === owners.get(other)) return false;
  const areApart = (await inTx((tx) => readApart(tx, [one], [other]))).length > 0;
  if (!areApart) await aMatch(db, { ...pair, bits: Math.round(random() * 20) });
  return !areApart;
}

const deeds: Record<string, (now: Now) => Promise<boolean>> = {
  ...{ joining, matching, separating, deciding, asking },
  unjoining: () => {
    const [into, other] = pick(joins) ?? ["", ""];
    return into ? attempt((tx) => unjoin(tx, jule, into, other)) : Promise.resolve(false);
  },
  takingOver: () => {
    const [customerId, profileId] = pick(separations) ?? ["", ""];
    return customerId ? attempt((tx) => takeOver(tx, jule, customerId, profileId)) : Promise.resolve(false);
  },
  parting: ({ owners }) => {
    const customerId = owners.get(pick(profileIds)) ?? "";
    const some = profileIds.filter((id) => owners.get(id) === customerId && chance(0.5));
    return some.length === 0
      ? Promise.resolve(false)
      : attempt((tx) => part(tx, system, customerId, some, { why: "match" }));
  },
  partingBetween: () => attempt((tx) => partBetween(tx, jule, pick(profileIds), pick(profileIds))),
  undeciding: ({ matches }) => {
    const match = pick(matches);
    return match ? attempt((tx) => undecide(tx, jule, match.id)) : Promise.resolve(false);
  },
};

/** Everything that always holds, of everybody. */
async function check(): Promise<void> {
  const { profiles, stored, customers } = await standing(db);
  const byCustomer = Map.groupBy(profiles, ({ customerId }) => customerId);
  const inside = [...byCustomer.values()].flatMap((mine) =>
    tree(
      mine.map(({ profileId }) => profileId),
      stored,
    ),
  );
  expect(inside.map(keyOf).sort()).toEqual(stored.map(keyOf).sort());
  expect(new Set(profiles.map(({ homeId }) => homeId)).size).toBe(profileIds.length);
  expect(profiles.filter(({ homeId, customerId }) => homeId !== customerId && byCustomer.has(homeId))).toEqual([]);
  const alive = customers as { id: string; joined_into: string | null }[];
  expect(alive.filter(({ id, joined_into }) => byCustomer.has(id) !== (joined_into === null))).toEqual([]);
  const { rows: wrong } = await sql`
    select 'apart' as what from apart x join profiles a on a.id = x.one_id join profiles b on b.id = x.other_id
      where a.customer_id = b.customer_id
    union all select m.state from matches m join profiles a on a.id = m.one_id join profiles b on b.id = m.other_id
      where (m.state = 'joined') <> (a.customer_id = b.customer_id)
    union all select 'nowhere' from customers c where c.joined_into is not null and not exists (
      with recursive up as (select c.joined_into as id union select k.joined_into from up join customers k on k.id = up.id)
      select from up join customers k on k.id = up.id and k.joined_into is null)`.execute(db);
  expect(wrong).toEqual([]);
}

test("a thousand joinings, separations and decisions lose nothing, rewrite no history, and each is undone without a trace", async () => {
  await arrive();
  const before = await history();
  const names = Object.keys(deeds);
  for (let step = 0; step < steps; step += 1) {
    const name = pick(names);
    if (await deeds[name]?.(await look())) done.set(name, (done.get(name) ?? 0) + 1);
    if (step % 50 === 49) await check();
  }
  expect(await history()).toEqual(before);
  expect((await look()).owners.size).toBe(profileIds.length);
  for (const name of names) expect([name, (done.get(name) ?? 0) > 0]).toEqual([name, true]);
}, 120_000);
