import { sql } from "kysely";
import { beforeEach, expect, test } from "vitest";
import { type Actor, system } from "../../../platform/actor.ts";
import type { Tx } from "../../../platform/db/database.ts";
import { openTestDb } from "../../../platform/testing/open.ts";
import { aStaff } from "../../../team/testing.ts";
import { join } from "../../join.ts";
import { separate } from "../../separate.ts";
import { aCustomer, aProfile, type Made } from "../../testing.ts";
import { roomFor } from "../../testing-app.ts";
import { standing } from "../../ties/testing.ts";
import { aMatch, type SomeMatch } from "../testing.ts";
import { decide } from "./decide.ts";
import { undecide } from "./undecide.ts";

const db = await openTestDb();
const jule: Actor = { ...system, kind: "staff", staffId: await aStaff(db, { name: "Jule" }) };
const henrike: Actor = { ...system, kind: "staff", staffId: await aStaff(db, { name: "Henrike" }) };
const inTx = <T>(work: (tx: Tx) => Promise<T>) => db.transaction().execute(work);
const say = (match: { id: string }, same: boolean, by = jule) => inTx((tx) => decide(tx, by, match.id, { same }));
const takeBack = (match: { id: string }, by = jule) => inTx((tx) => undecide(tx, by, match.id));
const matchesNow = async () =>
  (await sql`select id, state, staff_id, decided_at::text as at from matches order by id`.execute(db)).rows;
const stateOf = async ({ id }: { id: string }) =>
  (await sql<{ state: string }>`select state from matches where id = ${id}`.execute(db)).rows[0]?.state;
const ownerOf = async (profileId: string) =>
  (await db.selectFrom("profiles").select("customer_id").where("id", "=", profileId).executeTakeFirstOrThrow())
    .customer_id;
const areOne = async (...ids: string[]) => new Set(await Promise.all(ids.map(ownerOf))).size === 1;
const apart = async () => (await sql`select from apart`.execute(db)).rows.length;

let anna: Made;
let ana: Made;
let annas: Made;
let match: SomeMatch;
/** Two customers, one of two profiles, and the match between them. */
beforeEach(async () => {
  await sql`delete from apart`.execute(db);
  anna = await aCustomer(db, { name: "Anna Weiß", at: new Date("2026-01-01") });
  annas = await aProfile(db, { name: "Anna", customerId: anna.customerId, at: new Date("2026-01-03") });
  ana = await aCustomer(db, { name: "Ana Weiss", at: new Date("2026-01-02") });
  match = await aMatch(db, { oneId: annas.profileId, otherId: ana.profileId });
});
const joinByItself = () =>
  inTx(async (tx) => {
    await sql`update matches set state = 'joined', decided_at = now() where id = ${match.id}`.execute(tx);
    const through = { oneId: match.oneId, otherId: match.otherId, matchId: match.id };
    await join(tx, system, anna.customerId, ana.customerId, { why: "match", through });
  });

test("who is said to be one is joined into whom we know longer, and who is said to be two is so with all profiles", async () => {
  await say(match, true);
  expect(await ownerOf(ana.profileId)).toBe(anna.customerId);
  expect(await stateOf(match)).toBe("joined");
  await takeBack(match);
  await say(match, false);
  expect([await stateOf(match), await apart()]).toEqual(["apart", 2]);
});

test.each([
  ["open", [true]],
  ["open", [false]],
  ["open", [false, true]],
  ["open", [true, false]],
  ["joined", [false]],
  ["joined", [true]],
  ["joined", [false, true]],
] as const)("of one that is %s, taking back the decision that comes last of %j leaves no trace", async (from, says) => {
  if (from === "joined") await joinByItself();
  for (const [place, same] of says.entries()) {
    const before = { standing: await standing(db), matches: await matchesNow() };
    await say(match, same);
    expect(await areOne(match.oneId, match.otherId)).toBe(same);
    if (place < says.length - 1) continue;
    await takeBack(match);
    expect(await standing(db)).toEqual(before.standing);
    expect(await matchesNow()).toEqual(before.matches);
  }
});

test("a decision is taken back long after, and who was joined since stays where they hang", async () => {
  await say(match, true);
  const friend = await aCustomer(db, { name: "Anna W." });
  const older = await aCustomer(db, { name: "A. Weiß", at: new Date("2025-01-01") });
  const through = { oneId: ana.profileId, otherId: friend.profileId };
  await inTx((tx) => join(tx, system, anna.customerId, friend.customerId, { why: "match", through }));
  await inTx((tx) => join(tx, jule, older.customerId, anna.customerId));
  await takeBack(match, henrike);
  expect(await areOne(ana.profileId, friend.profileId)).toBe(true);
  expect(await areOne(anna.profileId, annas.profileId, older.profileId)).toBe(true);
  expect(await areOne(anna.profileId, ana.profileId)).toBe(false);
});

test("of two who decide about the same match at once the second hears of it, whatever they say", async () => {
  for (const second of [true, false]) {
    const answers = await Promise.allSettled([
      inTx((tx) => decide(tx, jule, match.id, { same: true, seen: "open" })),
      inTx((tx) => decide(tx, henrike, match.id, { same: second, seen: "open" })),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const refused = answers.find((answer) => answer.status === "rejected");
    expect(refused?.reason).toMatchObject({ code: "conflict", reason: "decided-meanwhile" });
    await takeBack(match);
  }
});

test("saying the same twice changes nothing, saying it of what another decided is refused", async () => {
  await say(match, true);
  const before = await matchesNow();
  await say(match, true);
  expect(await matchesNow()).toEqual(before);
  await expect(say(match, true, henrike)).rejects.toMatchObject({ reason: "decided-meanwhile" });
});

test("open matches of two who are one, or apart, by now need nobody any more", async () => {
  const other = await aMatch(db, { oneId: anna.profileId, otherId: ana.profileId });
  await say(match, true);
  expect(await stateOf(other)).toBeUndefined();
  await takeBack(match);
  const again = await aMatch(db, { oneId: anna.profileId, otherId: ana.profileId });
  await say(match, false);
  expect(await stateOf(again)).toBeUndefined();
});

test("who is separated by hand says so of the match, and back", async () => {
  await joinByItself();
  await inTx((tx) => separate(tx, jule, anna.customerId, ana.profileId));
  expect(await stateOf(match)).toBe("apart");
  await expect(takeBack(match)).rejects.toMatchObject({ reason: "not-decided" });
});

test("what was changed otherwise since cannot be taken back", async () => {
  await say(match, true);
  await inTx((tx) => separate(tx, jule, anna.customerId, ana.profileId));
  await expect(takeBack(match)).rejects.toMatchObject({ reason: "changed-since" });
});

test("who has very many profiles is not taken apart from everybody one by one", async () => {
  const rows = sql`insert into profiles (id, customer_id, home_id, source, source_key, name, first_at, last_at)
    select gen_random_uuid(), ${anna.customerId}, ${anna.customerId}, 'hand', gen_random_uuid(), '', now(), now()
    from generate_series(1, 2500)`;
  await expect(
    inTx(async (tx) => {
      await rows.execute(tx);
      await decide(tx, jule, match.id, { same: false });
    }),
  ).rejects.toMatchObject({ code: "conflict", reason: "too-many-profiles" });
});

test("over the API a decision is made and taken back, by those who may write", async () => {
  const send = roomFor(db, jule.staffId);
  expect(await send(`PUT /matches/${match.id}/decision`, { same: true, seen: "open" })).toMatchObject({
    status: 200,
    body: { state: "joined", by: { name: "Jule" } },
  });
  expect(await send(`DELETE /matches/${match.id}/decision`)).toMatchObject({ status: 200, body: { state: "open" } });
  expect(await send(`DELETE /matches/${match.id}/decision`)).toMatchObject({ status: 409 });
  expect((await send(`PUT /matches/${anna.customerId}/decision`, { same: true })).status).toBe(404);
  expect((await send(`PUT /matches/${match.id}/decision`, { same: 1 })).status).toBe(400);
  const reader: Actor = { ...jule, rights: ["read"] };
  await expect(say(match, true, reader)).rejects.toMatchObject({ code: "forbidden" });
  const { rows } = await sql<{ type: string }>`
    select distinct type from events where data ->> 'matchId' = ${match.id} order by type`.execute(db);
  expect(rows.map(({ type }) => type)).toEqual(["customer.joined", "match.decided", "match.undecided"]);
});
