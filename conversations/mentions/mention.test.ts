import { sql } from "kysely";
import { beforeEach, describe, expect, it } from "vitest";
import type { Page } from "../../platform/contract.ts";
import { newId } from "../../platform/ids.ts";
import { openTestDb } from "../../platform/testing/open.ts";
import { aShop, aStaff } from "../../team/testing.ts";
import { ConversationRow, type Counts, MessageView } from "../contract.ts";
import { listFollowers } from "../followers/follow.ts";
import { hear } from "../search/testing.ts";
import { newestConversation } from "../testing.ts";
import { type Ask, roomFor } from "../testing-app.ts";
import type { MentionInput } from "./contract.ts";

const db = await openTestDb();
const corner = await aShop(db, { name: "Altstadt" });
const ada = await aStaff(db, { name: "Ada", shops: [corner] });
const ben = await aStaff(db, { name: "Ben", shops: [corner] });
const cleo = await aStaff(db, { name: "Cleo" });
const gone = await aStaff(db, { name: "Gone", shops: [corner], disabled: true });
const [asAda, asBen, asCleo] = [ada, ben, cleo].map((id) => roomFor(db, id)) as [Ask, Ask, Ask];

let talk: string;
beforeEach(async () => {
  await sql`truncate mentioned, note_mentions`.execute(db);
  await hear(db, { text: "Ein Glas ist zerbrochen", at: new Date() });
  talk = await newestConversation(db);
});

const note = (mentions: MentionInput[], ask: Ask = asAda, id = newId()) =>
  ask<MessageView>(`POST /conversations/${talk}/messages`, { kind: "note", id, text: "Schau mal", mentions });
const staff = (id: string): MentionInput => ({ kind: "staff", id });
const waiting = async (ask: Ask) => {
  const { body } = await ask<Page<ConversationRow>>("GET /conversations?view=mentioned");
  const { mentioned } = (await ask<Counts>("GET /conversations/counts")).body;
  expect(mentioned.value).toBe(body.items.length);
  return body.items.map(({ id }) => id);
};

describe("a mention", () => {
  it("is shown with the note, waits for whoever is meant, and lets them follow", async () => {
    const { status, body } = await note([staff(cleo)]);
    expect(status).toBe(201);
    expect(MessageView.parse(body)).toEqual(body);
    expect(body.mentions).toEqual([{ kind: "staff", id: cleo, name: "Cleo" }]);
    expect(await waiting(asCleo)).toEqual([talk]);
    expect(await waiting(asBen)).toEqual([]);
    expect((await listFollowers(db, talk)).map(({ name }) => name)).toEqual(["Ada", "Cleo"]);
    const { body: list } = await asCleo<Page<ConversationRow>>("GET /conversations?view=all");
    expect(ConversationRow.parse(list.items[0])).toMatchObject({ id: talk, mentioned: true });
  });

  it("of a shop means everybody there but the writer and those who left, and makes nobody follow", async () => {
    const { body } = await note([{ kind: "shop", id: corner }]);
    expect(body.mentions).toEqual([{ kind: "shop", id: corner, name: "Altstadt" }]);
    expect([await waiting(asBen), await waiting(asAda), await waiting(asCleo)]).toEqual([[talk], [], []]);
    expect((await listFollowers(db, talk)).map(({ name }) => name)).toEqual(["Ada"]);
  });

  it("by name and with the shop is one", async () => {
    await note([staff(ben), { kind: "shop", id: corner }, staff(ben)]);
    const { rows } = await sql`select from mentioned`.execute(db);
    expect(rows).toHaveLength(1);
  });

  it("waits until one has looked, and comes back with the next note", async () => {
    await note([staff(ben)]);
    await note([staff(ben)]);
    expect(await waiting(asBen)).toEqual([talk]);
    expect((await asBen(`PUT /conversations/${talk}/read`)).status).toBe(204);
    expect(await waiting(asBen)).toEqual([]);
    await note([staff(ben)]);
    expect(await waiting(asBen)).toEqual([talk]);
  });

  it("waits in open conversations only, also in those put off", async () => {
    await note([staff(ben)]);
    const until = new Date(Date.now() + 3_600_000).toISOString();
    await asAda(`PUT /conversations/${talk}/snooze`, { until });
    expect(await waiting(asBen)).toEqual([talk]);
    await asAda(`PUT /conversations/${talk}/closure`);
    expect(await waiting(asBen)).toEqual([]);
  });

  it("is found by words in its conversation", async () => {
    await note([staff(ben)]);
    const found = async (q: string) =>
      (await asBen<Page<ConversationRow>>(`GET /conversations?view=mentioned&q=${q}`)).body.items.length;
    expect([await found("Glas"), await found("Teller")]).toEqual([1, 0]);
  });

  it("sent twice is made once", async () => {
    const id = newId();
    await note([staff(ben)], asAda, id);
    expect((await note([staff(ben)], asAda, id)).status).toBe(200);
    const { rows } = await sql`select from mentioned`.execute(db);
    expect(rows).toHaveLength(1);
  });
});

it("nobody is told of what they may not see", async () => {
  const elsewhere = await aShop(db, { name: "Markt" });
  const outside = await aStaff(db, { name: "Olaf", sees: "own", shops: [corner] });
  await sql`update conversations set shop_id = ${elsewhere} where id = ${talk}`.execute(db);
  expect(await note([staff(outside)])).toMatchObject({ status: 400, body: { reason: "out-of-sight" } });
  await note([{ kind: "shop", id: corner }]);
  const { rows } = await sql<{ staff_id: string }>`select staff_id from mentioned`.execute(db);
  expect(rows.map(({ staff_id }) => staff_id)).toEqual([ben]);
});

it.each([
  ["somebody who left", { kind: "staff", id: gone }],
  ["nobody we know", { kind: "staff", id: newId() }],
  ["a shop that is none", { kind: "shop", id: ada }],
] as const)("a note to %s is refused, and nothing is written", async (_, mention) => {
  expect(await note([mention])).toMatchObject({ status: 400, body: { reason: "nobody-mentioned" } });
  const { rows } = await sql`select from messages where conversation_id = ${talk} and kind = 'note'`.execute(db);
  expect(rows).toHaveLength(0);
});

it("at most fifty are mentioned at once", async () => {
  expect((await note(Array.from({ length: 51 }, () => staff(ben)))).status).toBe(400);
});
