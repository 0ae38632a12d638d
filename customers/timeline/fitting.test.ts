import { sql } from "kysely";
import { expect, test } from "vitest";
import { system } from "../../platform/actor.ts";
import { newId } from "../../platform/ids.ts";
import { openTestDb } from "../../platform/testing/open.ts";
import type { TimelineQuery } from "../contract.ts";
import { aCustomer, aProfile, type Made } from "../testing.ts";
import { touch } from "../touch.ts";
import { writeNote } from "../write-note.ts";
import { listTimeline } from "./list.ts";
import { listMonths } from "./months.ts";

const db = await openTestDb();

async function said(by: Made, at: string, text: string, kind: "in" | "out" = "in"): Promise<string> {
  const moment = new Date(at);
  const [id, conversationId] = [newId(moment), newId(moment)];
  await sql`
    insert into messages (conversation_id, id, kind, at, profile_id, subject, text, author_name, words)
    values (${conversationId}, ${id}, ${kind}, ${moment}, ${by.profileId}, 'Bohnen', ${text}, 'Nora',
      searchable(${`Bohnen ${text}`}))`.execute(db);
  const entry = { profileId: by.profileId, at: moment, id, conversationId, kind: "message", direction: kind } as const;
  await db.transaction().execute((tx) => touch(tx, [entry]));
  return id;
}

const nora = await aCustomer(db, { name: "Nora" });
const second = await aProfile(db, { customerId: nora.customerId });
const jar = await said(nora, "2026-01-31T22:30:00Z", "Das Glas ist leider zerbrochen.");
const answer = await said(nora, "2026-02-01T09:00:00Z", "Wir schicken neue Gläser.", "out");
const thanks = await said(second, "2026-03-05T09:00:00Z", "Thank you for the beautiful jars!");
await db
  .transaction()
  .execute((tx) => writeNote(tx, system, nora.customerId, "Glas abgeholt", new Date("2026-03-06T09:00:00Z")));

const find = async (query: Partial<TimelineQuery>) =>
  (await listTimeline(db, system, nora.customerId, { limit: 50, ...query })).items.filter(
    // That her two profiles were joined is not what is looked for here.
    ({ kind }) => kind !== "change",
  );
const months = async (zone: string) =>
  (await listMonths(db, system, nora.customerId, zone)).filter(({ changes }) => changes === 0);
const texts = async (query: Partial<TimelineQuery>) => (await find(query)).map(({ text }) => text.split(" ")[0]);

const fitting: [Partial<TimelineQuery>, string[]][] = [
  [{}, ["Glas", "Thank", "Wir", "Das"]],
  [{ direction: "in" }, ["Thank", "Das"]],
  [{ direction: "out" }, ["Wir"]],
  [{ kind: "note" }, ["Glas"]],
  [{ channel: "email" }, ["Thank", "Wir", "Das"]],
  [{ channel: "none" }, ["Glas"]],
  [{ channel: "email", kind: "note" }, []],
  [{ since: "2026-02-01T09:00:00Z" }, ["Glas", "Thank", "Wir"]],
  [{ until: "2026-02-01T09:00:00Z" }, ["Das"]],
  [{ since: "2026-02-01T00:00:00Z", until: "2026-03-06T00:00:00Z", direction: "in" }, ["Thank"]],
  [{ q: "gläser" }, ["Glas", "Wir", "Das"]],
  [{ q: "GLAS zerbr" }, ["Das"]],
  [{ q: "jar" }, ["Thank"]],
  [{ q: "glas", kind: "note" }, ["Glas"]],
  [{ q: "glas", direction: "out" }, ["Wir"]],
  [{ q: "bohnen" }, ["Thank", "Wir", "Das"]],
  [{ q: "nichts davon" }, []],
  [{ q: "'; drop table" }, []],
];
test.each(fitting)("%j finds %j", async (query, found) => expect(await texts(query)).toEqual(found));

test("a hit comes with the words around it, marked", async () => {
  const [entry] = await find({ q: "zerbrochen" });
  expect(entry).toMatchObject({ id: jar, excerpt: "Das Glas ist leider \u0002zerbrochen\u0003" });
  const [english] = await find({ q: "jar" });
  expect(english?.excerpt).toContain("\u0002jars\u0003");
  expect((await find({}))[0]?.excerpt).toBeNull();
});

test("hits come in pages without gaps or doubles", async () => {
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await listTimeline(db, system, nora.customerId, { q: "bohnen", limit: 1, cursor });
    seen.push(...page.items.map(({ id }) => id));
    cursor = page.next ?? undefined;
  } while (cursor);
  expect(seen).toEqual([thanks, answer, jar]);
});

test("a word far back among thousands is found by going on", async () => {
  const busy = await aCustomer(db, { name: "Busy" });
  const needle = await said(busy, "2020-01-01T00:00:00Z", "Die Nadel");
  await sql`
    insert into touchpoints (profile_id, at, id, kind, direction, conversation_id)
    select ${busy.profileId}, timestamptz '2021-01-01' + n * interval '1 hour', gen_random_uuid(), 'message', 'in',
      gen_random_uuid()
    from generate_series(1, 4500) n`.execute(db);
  const found: string[] = [];
  let [cursor, pages]: [string | undefined, number] = [undefined, 0];
  do {
    const page = await listTimeline(db, system, busy.customerId, { q: "nadel", limit: 50, cursor });
    found.push(...page.items.map(({ id }) => id));
    cursor = page.next ?? undefined;
    pages += 1;
  } while (cursor);
  expect([found, pages]).toEqual([[needle], 3]);
});

test("months are those of the calendar on the wall, with what came, went and was noted", async () => {
  const nothingElse = { facts: 0, closed: 0, changes: 0, visits: 0, orders: 0, journey: { help: 1 } };
  expect(await months("UTC")).toEqual([
    { month: "2026-03", received: 1, sent: 0, notes: 1, ...nothingElse },
    { month: "2026-02", received: 0, sent: 1, notes: 0, ...nothingElse },
    { month: "2026-01", received: 1, sent: 0, notes: 0, ...nothingElse },
  ]);
  expect(await months("Asia/Tokyo")).toMatchObject([{ month: "2026-03" }, { month: "2026-02", received: 1, sent: 1 }]);
});

test("what two profiles took part in counts once", async () => {
  const entry = {
    at: new Date("2026-05-01T00:00:00Z"),
    id: newId(),
    kind: "message",
    conversationId: newId(),
  } as const;
  await db.transaction().execute((tx) =>
    touch(tx, [
      { ...entry, profileId: nora.profileId, direction: "in" },
      { ...entry, profileId: second.profileId, direction: "none" },
    ]),
  );
  expect((await months("UTC"))[0]).toMatchObject({
    ...{ month: "2026-05", received: 1, sent: 0, notes: 0, journey: { help: 1 } },
  });
});

test.each(["Nowhere/Town", "+02:00", "", "x".repeat(64)])("%j is no time zone", async (zone) => {
  await expect(listMonths(db, system, nora.customerId, zone)).rejects.toMatchObject({ reason: "zone" });
});
