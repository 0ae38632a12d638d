import { sql } from "kysely";
import { beforeEach, describe, expect, it } from "vitest";
import { system } from "../../platform/actor.ts";
import { openTestDb } from "../../platform/testing/open.ts";
import type { ConversationRow, View } from "../contract.ts";
import { countInbox, listConversations } from "../inbox/list.ts";
import { conversationsMatching } from "../search/matching.ts";
import { searchMessages } from "../search/search.ts";
import { hear } from "../search/testing.ts";
import { snooze } from "../state/snooze.ts";
import { newestConversation } from "../testing.ts";
import { roomFor } from "../testing-app.ts";
import { deleteConversation, restoreConversation } from "./delete.ts";
import { markSpam, unmarkSpam } from "./spam.ts";

const db = await openTestDb();
const ask = roomFor(db, null);
const reader = roomFor(db, null, ["read"]);
type Verb = (tx: Parameters<typeof markSpam>[0], actor: typeof system, id: string) => Promise<void>;
const doing = (verb: Verb, id: string) => db.transaction().execute((tx) => verb(tx, system, id));
const listed = async (view: View) =>
  (await listConversations(db, system, { view, limit: 50 })).items.map(({ id }) => id);
const listedIn = async (id: string) => {
  const found = [];
  for (const view of ["unassigned", "snoozed", "all", "closed", "spam", "deleted"] as const) {
    if ((await listed(view)).includes(id)) found.push(view);
  }
  return found;
};
const eventsOf = async (id: string) =>
  (await sql<{ type: string }>`select type from events where conversation_id = ${id} order by id`.execute(db)).rows.map(
    ({ type }) => type,
  );

let count = 0;
let talk: string;
let mailId: string;
let word: string;

beforeEach(async () => {
  count += 1;
  word = `gewinnspiel${count}`;
  mailId = `lottery-${count}@post.example`;
  await hear(db, { text: `Sie haben gewonnen: ${word}`, mailId, from: `lottery${count}@post.example` });
  talk = await newestConversation(db);
});

describe.each([
  ["spam", markSpam, unmarkSpam],
  ["deleted", deleteConversation, restoreConversation],
] as const)("a conversation that is %s", (view, away, back) => {
  it("is in its own list alone, and back in all it was in", async () => {
    const before = await listedIn(talk);
    await doing(away, talk);
    expect(await listedIn(talk)).toEqual([view]);
    await doing(back, talk);
    expect(await listedIn(talk)).toEqual(before);
    expect(before).toEqual(["unassigned", "all"]);
  });

  it("is counted nowhere and unread to nobody", async () => {
    const { unassigned, open } = await countInbox(db, system);
    await doing(away, talk);
    const counts = await countInbox(db, system);
    expect([counts.unassigned.value, counts.open.value]).toEqual([unassigned.value - 1, open.value - 1]);
    const { items } = await listConversations(db, system, { view, limit: 50 });
    expect(items.find(({ id }) => id === talk)?.unread).toBe(false);
  });

  it("is found only where one asks for it", async () => {
    await doing(away, talk);
    const found = async (in_?: "spam" | "deleted") =>
      (await searchMessages(db, system, word, { limit: 5, ...(in_ ? { in: in_ } : {}) })).total.value;
    const matching = async (where: View) =>
      (await conversationsMatching(db, system, `${word} `, { view: where, limit: 5 })).items.length;
    expect([await found(), await found(view)]).toEqual([0, 1]);
    expect([await matching("all"), await matching("unassigned"), await matching(view)]).toEqual([0, 0, 1]);
  });

  it("keeps being put off until when it was", async () => {
    const until = new Date(Date.now() + 3_600_000);
    await db.transaction().execute((tx) => snooze(tx, system, talk, until));
    await doing(away, talk);
    await doing(back, talk);
    const { items } = await listConversations(db, system, { view: "snoozed", limit: 50 });
    expect(items.find(({ id }) => id === talk)?.snoozedUntil).toBe(until.toISOString());
  });

  it("says so once", async () => {
    for (const verb of [away, away, back, back]) await doing(verb, talk);
    expect(await eventsOf(talk)).toHaveLength(3);
  });

  it.each([
    ["answered", "POST /conversations/ID/messages", { kind: "reply", text: "Nein." }],
    ["noted in", "POST /conversations/ID/messages", { kind: "note", text: "Nein." }],
    ["closed", "PUT /conversations/ID/closure", undefined],
    ["put off", "PUT /conversations/ID/snooze", { until: new Date(Date.now() + 60_000).toISOString() }],
  ])("is not %s before it is back", async (_, request, body) => {
    await doing(away, talk);
    const answer = await ask<{ reason: string }>(request.replace("ID", talk) as "PUT /x", body);
    expect([answer.status, answer.body.reason]).toEqual([409, view]);
  });

  it("needs the right to write", async () => {
    const path = `/conversations/${talk}/${view === "spam" ? "spam" : "deletion"}` as const;
    expect((await reader(`PUT ${path}`)).status).toBe(403);
    expect((await ask(`PUT ${path}`)).body).toMatchObject({ state: view });
    expect((await reader(`DELETE ${path}`)).status).toBe(403);
    expect((await ask(`DELETE ${path}`)).body).toMatchObject({ state: "open", awayAt: null, purgeAt: null });
  });
});

describe("when the customer goes on writing", () => {
  const goOn = () => hear(db, { text: "Und noch etwas", answers: mailId, from: `lottery${count}@post.example` });

  it("spam stays spam", async () => {
    await doing(markSpam, talk);
    await goOn();
    expect(await listedIn(talk)).toEqual(["spam"]);
  });

  it("what was deleted comes back", async () => {
    await doing(deleteConversation, talk);
    await goOn();
    expect(await listedIn(talk)).toEqual(["unassigned", "all"]);
  });

  it("what they write anew comes in as before: nobody is blocked by it", async () => {
    await doing(markSpam, talk);
    await hear(db, { text: "Eine echte Frage", from: `lottery${count}@post.example` });
    expect(await listedIn(await newestConversation(db))).toEqual(["unassigned", "all"]);
  });
});

it("says until when it can be brought back", async () => {
  const { body } = await ask<ConversationRow>(`PUT /conversations/${talk}/deletion`);
  const days = (Date.parse(body.purgeAt ?? "") - Date.parse(body.awayAt ?? "")) / 86_400_000;
  expect(days).toBe(30);
});

it("brings spam that was deleted back into spam, and marks nothing in the bin as spam", async () => {
  await doing(markSpam, talk);
  await doing(deleteConversation, talk);
  expect(await listedIn(talk)).toEqual(["deleted"]);
  expect((await ask(`PUT /conversations/${talk}/spam`)).body).toMatchObject({ reason: "deleted" });
  await doing(restoreConversation, talk);
  expect(await listedIn(talk)).toEqual(["spam"]);
});

it("lists the last deleted first, page by page", async () => {
  const first = talk;
  await hear(db, { text: "Noch eines" });
  const second = await newestConversation(db);
  await doing((tx, actor, id) => deleteConversation(tx, actor, id, new Date(Date.now() + 1000)), first);
  await doing((tx, actor, id) => deleteConversation(tx, actor, id, new Date(Date.now() + 2000)), second);
  const one = await listConversations(db, system, { view: "deleted", limit: 1 });
  const two = await listConversations(db, system, { view: "deleted", limit: 1, cursor: one.next ?? "" });
  expect([...one.items, ...two.items].map(({ id }) => id)).toEqual([second, first]);
});

it("walks one index for each of the lists, in its order", async () => {
  for (const [rest, index] of [
    ["state in ('open', 'closed') order by last_at desc, id desc limit 51", "conversations_all"],
    ["state = 'spam' order by last_at desc, id desc limit 51", "conversations_spam"],
    ["state = 'deleted' order by away_at desc, id desc limit 51", "conversations_deleted"],
  ] as const) {
    const plan = await db.transaction().execute(async (tx) => {
      await sql`set local enable_seqscan = off`.execute(tx);
      await sql`set local enable_bitmapscan = off`.execute(tx);
      const { rows } = await sql<{ "QUERY PLAN": string }>`
        explain select id from conversations where ${sql.raw(rest)}`.execute(tx);
      return rows.map((row) => row["QUERY PLAN"]).join("\n");
    });
    expect(plan).toContain(index);
    expect(plan).not.toContain("Sort");
  }
});
