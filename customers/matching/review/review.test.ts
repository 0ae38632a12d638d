import { sql } from "kysely";
import { expect, test } from "vitest";
import { newId } from "../../../platform/ids.ts";
import { openTestDb } from "../../../platform/testing/open.ts";
import { aStaff } from "../../../team/testing.ts";
import { aCustomer, aProfile } from "../../testing.ts";
import { roomFor } from "../../testing-app.ts";
import type { MatchView } from "../contract.ts";
import { aMatch } from "../testing.ts";
import { refreshWaiting } from "./waiting-store.ts";

const db = await openTestDb();
const jule = await aStaff(db, { name: "Jule" });
const send = roomFor(db, jule);
type List = { items: MatchView[]; next: string | null };
const listed = async (query: string) => (await send<List>(`GET /matches?${query}`)).body.items.map(({ id }) => id);

/** An open conversation. */
const isWaiting = (profileId: string) =>
  sql`insert into conversations (id, profile_id, subject, last_at, created_at)
    values (${newId()}, ${profileId}, 'Glas', now(), now())`.execute(db);

test("those who wait for an answer come first, then the surest, page by page, and the job keeps who waits", async () => {
  const person = await aCustomer(db, { name: "Anna Weiß" });
  const made = [];
  for (const bits of [1, 6.6, 3.3, 3.3]) made.push(await aMatch(db, { bits }));
  const late = await aMatch(db, { bits: 0.5, oneId: person.profileId });
  await isWaiting(person.profileId);
  expect(await refreshWaiting(db)).toBe(1);
  expect(await refreshWaiting(db)).toBe(0);
  const expected = [late.id, made[1]?.id, made[2]?.id, made[3]?.id, made[0]?.id];
  expect(await listed("")).toEqual(expected);
  const pages: string[] = [];
  let cursor = "";
  do {
    const { body } = await send<List>(`GET /matches?limit=2${cursor && `&cursor=${cursor}`}`);
    pages.push(...body.items.map(({ id }) => id));
    cursor = body.next ?? "";
  } while (cursor !== "");
  expect(pages).toEqual(expected);
  await sql`update conversations set state = 'closed'`.execute(db);
  expect(await refreshWaiting(db)).toBe(1);
  expect((await listed("")).at(-1)).toBe(late.id);
});

test("decided ones come with the newest decision first, and by whom can be asked", async () => {
  const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 0, minute));
  const [first, own] = [
    await aMatch(db, { state: "joined", decidedAt: at(1) }),
    await aMatch(db, { state: "joined", decidedAt: at(2), staffId: jule }),
  ];
  const last = await aMatch(db, { state: "joined", decidedAt: at(3) });
  expect(await listed("state=joined")).toEqual([last.id, own.id, first.id]);
  expect(await listed("state=joined&by=itself")).toEqual([last.id, first.id]);
  expect(await listed("state=joined&by=us")).toEqual([own.id]);
  expect(await listed(`state=joined&by=${jule}`)).toEqual([own.id]);
  expect(await listed("state=apart")).toEqual([]);
  const { body } = await send<List>("GET /matches?state=joined&limit=1");
  expect(await listed(`state=joined&cursor=${body.next}`)).toEqual([own.id, first.id]);
});

test("those of one customer are found whichever of the two they are, also by the id they had before", async () => {
  const one = await aCustomer(db, { name: "Berta Ruf" });
  const two = await aProfile(db, { name: "B. Ruf", customerId: one.customerId });
  const { rows } = await sql<{ id: string }>`select home_id as id from profiles where id = ${two.profileId}`.execute(
    db,
  );
  const matches = [await aMatch(db, { oneId: one.profileId }), await aMatch(db, { oneId: two.profileId, bits: 2 })];
  for (const id of [one.customerId, rows[0]?.id]) {
    expect(await listed(`customer=${id}`)).toEqual(matches.map((match) => match.id));
  }
});

test("a match shows both as they are today, with what is open that the reader may see", async () => {
  const one = await aCustomer(db, { name: "Clara Nord", email: "clara@nord.example" });
  await aProfile(db, { name: "Clara", email: "clara@work.example", customerId: one.customerId });
  const match = await aMatch(db, { oneId: one.profileId, bits: 5, proven: "phone" });
  await isWaiting(one.profileId);
  const { body } = await send<MatchView>(`GET /matches/${match.id}`);
  expect(body).toMatchObject({ state: "open", proven: "phone", decidedAt: null, by: null });
  expect(body.bits).toBeCloseTo(5, 4);
  expect(body.probability).toBeCloseTo(32 / 33, 4);
  expect(body.reasons.map(({ part }) => part)).toEqual(["before", "given", "surname", "mail"]);
  const clara = [body.one, body.other].find(({ customer }) => customer.id === one.customerId);
  expect(clara).toMatchObject({
    ...{ profiles: 2, addresses: 2, openConversations: 1, customer: { name: "Clara Nord", host: null } },
    profile: { id: one.profileId, source: "mail", identifiers: [{ kind: "email", value: "clara@nord.example" }] },
  });
  expect((await send(`GET /matches/${one.customerId}`)).status).toBe(404);
});

test.each(["state=open", "state=joined"])("a foreign cursor in %s is refused with words", async (query) => {
  const cursor = Buffer.from('[1,"much","x"]').toString("base64url");
  expect(await send(`GET /matches?${query}&cursor=${cursor}`)).toMatchObject({
    status: 400,
    body: { reason: "cursor" },
  });
});
