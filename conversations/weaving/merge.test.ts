import { sql } from "kysely";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { anAddress } from "../../channels/email/testing.ts";
import { listTimeline } from "../../customers/timeline/list.ts";
import type { Actor } from "../../platform/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { newId } from "../../platform/ids.ts";
import { openTestDb } from "../../platform/testing/open.ts";
import { actorOf } from "../../team/actors.ts";
import { aShop, aStaff } from "../../team/testing.ts";
import { deleteConversation } from "../away/delete.ts";
import type { BatchResult } from "../bulk/contract.ts";
import type { View } from "../contract.ts";
import { readDrafts, saveDraft } from "../drafts/draft.ts";
import { follow } from "../followers/follow.ts";
import { listConversations, rowsForAll } from "../inbox/list.ts";
import { listNotifications } from "../notifications/read.ts";
import { undo } from "../outbox/undo.ts";
import { getConversation, getMessage, getSaidIn, readMessages, replyDefaults } from "../reading/read.ts";
import { conversationsMatching } from "../search/matching.ts";
import { searchMessages } from "../search/search.ts";
import { hear } from "../search/testing.ts";
import { assign } from "../state/assign.ts";
import { close, reopen } from "../state/close.ts";
import { markRead } from "../state/mark-read.ts";
import { snooze } from "../state/snooze.ts";
import { tag } from "../tags/tag.ts";
import { roomFor } from "../testing-app.ts";
import { note } from "../writing/note.ts";
import { reply } from "../writing/reply.ts";
import { merge } from "./merge.ts";
import { split } from "./split.ts";
import { aTalk, rowsOf } from "./testing.ts";
import { unmerge } from "./unmerge.ts";

const db = await openTestDb();
const doing = <T>(what: (tx: Tx) => Promise<T>) => db.transaction().execute(what);
const minutes = (count: number) => new Date(Date.now() - 3_600_000 + count * 60_000);
let ada: Actor;
let ben: Actor;

beforeAll(async () => {
  await anAddress(db);
  ada = await actorOf(db, await aStaff(db, { name: "Ada" }));
  ben = await actorOf(db, await aStaff(db, { name: "Ben" }));
});

const look = (id: string, actor = ada) => getConversation(db, actor, id);
const texts = async (id: string) =>
  (await readMessages(db, ada, id, { limit: 50 })).items.map(({ text }) => text).reverse();
const listed = async (view: View, actor = ada) =>
  (await listConversations(db, actor, { view, limit: 100 })).items.map(({ id }) => id);
const merging = (id: string, into: string, actor = ada) => doing((tx) => merge(tx, actor, id, into));
const parting = (id: string) => doing((tx) => unmerge(tx, ada, id));
const noting = (id: string, text: string) => doing((tx) => note(tx, ada, id, { kind: "note", text, files: [] }));
const answering = (id: string, text: string, more = {}) =>
  doing((tx) => reply(tx, ada, id, { kind: "reply", text, cc: [], bcc: [], files: [], close: false, ...more }));

const lidAt = minutes(10);
let cup: { id: string; mailId: string };
let lid: { id: string; mailId: string };
beforeEach(async () => {
  await sql`truncate conversations, messages, participants, reads, merges, split_messages, drafts, followers,
    conversation_tags, seen, mentions, touchpoints, note_mentions, mentioned`.execute(db);
  cup = await aTalk(db, { text: "The cup broke", from: "anna@post.example", at: minutes(0) });
  lid = await aTalk(db, { text: "The lid, too", from: "bert@post.example", at: lidAt });
});

describe("a merged conversation", () => {
  beforeEach(() => merging(lid.id, cup.id));

  it("is one with the other, whichever is asked for", async () => {
    const [one, other] = [await look(cup.id), await look(lid.id)];
    expect(other).toEqual(one);
    expect(one).toMatchObject({ id: cup.id, messages: 2, preview: "The lid, too", lastAt: lidAt.toISOString() });
    expect(one.participants.map(({ address }) => address)).toEqual(["anna@post.example", "bert@post.example"]);
    expect(await texts(lid.id)).toEqual(["The cup broke", "The lid, too"]);
    expect(one.merged).toMatchObject([{ id: lid.id, by: { name: "Ada" }, messages: 1 }]);
    const { items } = await readMessages(db, ada, cup.id, { limit: 5 });
    expect(items.map(({ strandId }) => strandId)).toEqual([lid.id, null]);
    expect(await getMessage(db, ada, items[0]?.id ?? "")).toEqual(items[0]);
  });

  it("stands in the lists once", async () => {
    expect(await listed("unassigned")).toEqual([cup.id]);
    expect(await listed("all")).toEqual([cup.id]);
    await doing((tx) => close(tx, ada, lid.id));
    expect(await listed("closed")).toEqual([cup.id]);
  });

  it("is found by the words of both, under the one it stands in", async () => {
    const hits = (await searchMessages(db, ada, "lid", { limit: 10 })).items;
    expect(hits.map(({ conversationId }) => conversationId)).toEqual([cup.id]);
    for (const view of ["all", "unassigned"] as const) {
      const found = (await conversationsMatching(db, ada, "the", { view, limit: 10 })).items;
      expect([view, ...found.map(({ id }) => id)]).toEqual([view, cup.id]);
    }
    await doing((tx) => close(tx, ada, cup.id));
    const closed = (await conversationsMatching(db, ada, "lid", { view: "closed", limit: 10 })).items;
    expect(closed.map(({ id }) => id)).toEqual([cup.id]);
  });

  it("is found by filters of the one it stands in", async () => {
    await doing((tx) => tag(tx, ada, cup.id, "Bruch"));
    for (const q of ["lid tag:bruch", "lid is:open", "is:open from:bert@post.example", "lid after:2020-01-01"]) {
      const hits = (await searchMessages(db, ada, q, { limit: 10 })).items;
      expect([q, ...hits.map(({ conversationId }) => conversationId)]).toEqual([q, cup.id]);
    }
    await doing((tx) => deleteConversation(tx, ada, cup.id));
    expect((await searchMessages(db, ada, "lid", { limit: 10 })).items).toEqual([]);
    const inBin = (await searchMessages(db, ada, "lid in:bin", { limit: 10 })).items;
    expect(inBin.map(({ conversationId }) => conversationId)).toEqual([cup.id]);
  });

  it("stands on one page of a search only", async () => {
    await hear(db, { text: "The plate, too", from: "cleo@post.example", at: minutes(5) });
    const pages: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await conversationsMatching(db, ada, "the", { view: "all", limit: 1, cursor });
      pages.push(...page.items.map(({ id }) => id));
      cursor = page.next ?? undefined;
    } while (cursor);
    expect(pages).toHaveLength(2);
    expect(new Set(pages).size).toBe(2);
  });

  it("is told of as the one it stands in", async () => {
    expect((await rowsForAll(db, [lid.id])).map(({ id }) => id)).toEqual([cup.id]);
  });

  it("gets the mail that answers either", async () => {
    await hear(db, { text: "About the cup", answers: cup.mailId, from: "anna@post.example", at: minutes(20) });
    await hear(db, { text: "About the lid", answers: lid.mailId, from: "bert@post.example", at: minutes(21) });
    await hear(db, { text: "Anna on the lid", answers: lid.mailId, from: "anna@post.example", at: minutes(22) });
    expect(await look(cup.id)).toMatchObject({ messages: 5, preview: "Anna on the lid", unread: true });
    expect(await texts(cup.id)).toHaveLength(5);
  });

  it("is reopened and brought back by mail to either, and no other is", async () => {
    await doing((tx) => close(tx, ada, cup.id));
    await hear(db, { text: "Hello?", answers: lid.mailId, from: "bert@post.example", at: minutes(20) });
    expect(await look(cup.id)).toMatchObject({ state: "open", stage: "new" });
  });

  it("does not let a stranger in who quotes it", async () => {
    await hear(db, { text: "Let me in", answers: lid.mailId, from: "eve@post.example", at: minutes(20) });
    expect(await look(cup.id)).toMatchObject({ messages: 2 });
  });

  it("is answered once, to whoever wrote last, and said where their mail was said", async () => {
    const { messageId } = await answering(lid.id, "We are sorry.");
    expect(await getMessage(db, ada, messageId)).toMatchObject({
      conversationId: cup.id,
      to: [{ address: "bert@post.example" }],
    });
    expect(await look(cup.id)).toMatchObject({ stage: "waiting-for-them", messages: 3, assignee: { name: "Ada" } });
    const again = await answering(cup.id, "We are sorry.", { id: messageId });
    expect(again).toEqual({ messageId, created: false });
    const { rows } = await sql<{ conversation_id: string }>`
      select conversation_id from messages where id = ${messageId}`.execute(db);
    expect(rows).toEqual([{ conversation_id: lid.id }]);
  });

  it("stands as before when the answer is taken back", async () => {
    const before = await look(cup.id);
    const { messageId } = await answering(cup.id, "We are sorry.", { close: true });
    await doing((tx) => undo(tx, ada, messageId));
    expect(await look(cup.id)).toEqual(before);
  });

  it("starts an answer to the newest of both", async () => {
    expect(await replyDefaults(db, ada, cup.id)).toMatchObject({ to: [{ address: "bert@post.example" }] });
  });

  it("tells both, so that every open desk looks again", async () => {
    const { rows } = await sql<{ id: string }>`
      select conversation_id as id from events where type = 'conversation.merged' order by id`.execute(db);
    expect(rows.map(({ id }) => id)).toEqual(expect.arrayContaining([cup.id, lid.id]));
  });
});

it("is seen by whoever sees the one it stands in, to its last message", async () => {
  const [north, south] = [await aShop(db, { name: "North" }), await aShop(db, { name: "South" })];
  const seer = async (shop: string) => {
    const id = await aStaff(db, { shops: [shop] });
    await sql`update staff set sees = 'own' where id = ${id}`.execute(db);
    return actorOf(db, id);
  };
  await doing((tx) => assign(tx, ada, cup.id, { staffId: null, shopId: north }));
  await doing((tx) => assign(tx, ada, lid.id, { staffId: null, shopId: south }));
  await merging(lid.id, cup.id);
  const [northern, southern] = [await seer(north), await seer(south)];
  const [lidMessage] = (await readMessages(db, northern, lid.id, { limit: 1 })).items;
  expect(await getMessage(db, northern, lidMessage?.id ?? "")).toMatchObject({ text: "The lid, too" });
  const found = async (actor: Actor) => (await searchMessages(db, actor, "lid", { limit: 5 })).items.length;
  expect([await found(northern), await found(southern)]).toEqual([1, 0]);
  await expect(look(lid.id, southern)).rejects.toMatchObject({ code: "not_found" });
  const { customerId } = lidMessage?.author ?? {};
  const entries = async (actor: Actor) => (await listTimeline(db, actor, customerId ?? "", { limit: 5 })).items.length;
  expect([await entries(northern), await entries(southern)]).toEqual([1, 0]);
  await parting(lid.id);
  expect([await found(northern), await found(southern)]).toEqual([0, 1]);
});

describe("unread", () => {
  const unread = async (actor: Actor) => (await look(cup.id, actor)).unread;
  const reading = (id: string, actor: Actor) => doing((tx) => markRead(tx, actor, id));

  it.each([
    ["is what neither has read", [], true],
    ["is what has one half unread", ["cup"], true],
    ["is what has the other half unread", ["lid"], true],
    ["is not what was read in both", ["cup", "lid"], false],
  ])("%s", async (_, read, expected) => {
    for (const which of read) await reading(which === "cup" ? cup.id : lid.id, ada);
    await merging(lid.id, cup.id);
    expect(await unread(ada)).toBe(expected);
    await reading(lid.id, ada);
    expect([await unread(ada), await unread(ben)]).toEqual([false, true]);
    await parting(lid.id);
    expect([(await look(cup.id)).unread, (await look(lid.id)).unread]).toEqual([false, false]);
  });

  it("an answer in one does not read the other", async () => {
    await answering(lid.id, "Yes");
    await merging(lid.id, cup.id);
    expect(await unread(ben)).toBe(true);
    expect(await look(cup.id)).toMatchObject({ stage: "waiting-for-us" });
  });
});

describe("taken apart", () => {
  it("both are as they were, to the last row, and no message has moved", async () => {
    await doing((tx) => tag(tx, ada, lid.id, "Bruch"));
    await doing((tx) => follow(tx, ada, lid.id, ben.staffId ?? ""));
    await doing((tx) => assign(tx, ada, lid.id, { staffId: ben.staffId }));
    await doing((tx) => snooze(tx, ada, cup.id, new Date(Date.now() + 3_600_000)));
    await doing((tx) => markRead(tx, ada, cup.id));
    const before = [await rowsOf(db, cup.id), await rowsOf(db, lid.id)];
    await merging(lid.id, cup.id);
    expect(await look(cup.id)).toMatchObject({ tags: ["Bruch"], assignee: { name: "Ben" }, snoozedUntil: null });
    await parting(lid.id);
    expect([await rowsOf(db, cup.id), await rowsOf(db, lid.id)]).toEqual(before);
  });

  it("each keeps what was said in it since, and what answers it later", async () => {
    await merging(lid.id, cup.id);
    await hear(db, { text: "More on the lid", answers: lid.mailId, from: "bert@post.example", at: minutes(20) });
    await noting(cup.id, "Ask the potter");
    await answering(cup.id, "We will send a lid");
    await parting(lid.id);
    expect(await texts(lid.id)).toEqual(["The lid, too", "More on the lid", "We will send a lid"]);
    expect(await texts(cup.id)).toEqual(["The cup broke", "Ask the potter"]);
    expect(await look(lid.id)).toMatchObject({ messages: 3, stage: "waiting-for-them", preview: "We will send a lid" });
    expect(await look(cup.id)).toMatchObject({ messages: 2, stage: "new", preview: "The cup broke", unread: true });
    await hear(db, { text: "Thanks!", answers: lid.mailId, from: "bert@post.example", at: new Date() });
    expect(await look(lid.id)).toMatchObject({ messages: 4, stage: "waiting-for-us" });
    expect(await look(cup.id)).toMatchObject({ messages: 2 });
  });

  it("what was decided about the whole holds for both", async () => {
    await merging(lid.id, cup.id);
    await doing((tx) => close(tx, ada, cup.id));
    await parting(lid.id);
    expect([(await look(cup.id)).state, (await look(lid.id)).state]).toEqual(["closed", "closed"]);
    await doing((tx) => reopen(tx, ada, lid.id));
    expect([(await look(cup.id)).state, (await look(lid.id)).state]).toEqual(["closed", "open"]);
  });

  it("twice is once, and one by itself is left alone", async () => {
    await merging(lid.id, cup.id);
    await merging(lid.id, cup.id);
    for (let n = 0; n < 2; n += 1) await parting(lid.id);
    await parting(cup.id);
    expect(await listed("all")).toEqual([lid.id, cup.id]);
  });

  it("can be merged again, the other way round", async () => {
    await merging(lid.id, cup.id);
    await parting(lid.id);
    await merging(cup.id, lid.id);
    expect(await look(cup.id)).toMatchObject({ id: lid.id, messages: 2 });
  });
});

describe("three in one", () => {
  let box: { id: string; mailId: string };
  beforeEach(async () => {
    box = await aTalk(db, { text: "The box was wet", from: "anna@post.example", at: minutes(5) });
    await merging(lid.id, cup.id);
    await merging(cup.id, box.id);
  });

  it("are one, and mail to any comes to it", async () => {
    await hear(db, { text: "More", answers: lid.mailId, from: "bert@post.example", at: minutes(20) });
    expect(await look(lid.id)).toMatchObject({ id: box.id, messages: 4, preview: "More" });
    expect(await texts(box.id)).toEqual(["The cup broke", "The box was wet", "The lid, too", "More"]);
    expect((await look(box.id)).merged.map(({ id }) => id).sort()).toEqual([cup.id, lid.id].sort());
  });

  it("the middle one takes along what stands in it", async () => {
    await parting(cup.id);
    expect(await texts(cup.id)).toEqual(["The cup broke", "The lid, too"]);
    expect(await texts(box.id)).toEqual(["The box was wet"]);
    expect(await look(lid.id)).toMatchObject({ id: cup.id });
  });

  it("the innermost leaves the others together, and they come apart as they were", async () => {
    await parting(lid.id);
    expect(await texts(lid.id)).toEqual(["The lid, too"]);
    expect(await look(box.id)).toMatchObject({ messages: 2, preview: "The box was wet" });
    await parting(cup.id);
    expect(await look(cup.id)).toMatchObject({ messages: 1, preview: "The cup broke", stage: "new", merged: [] });
    expect(await look(box.id)).toMatchObject({ messages: 1, preview: "The box was wet", merged: [] });
  });
});

describe("what people were told", () => {
  const notices = async () => (await listNotifications(db, ben, { limit: 10 })).items;
  beforeEach(async () => {
    await sql`delete from notifications`.execute(db);
    await doing((tx) => assign(tx, ada, lid.id, { staffId: ben.staffId }));
    await hear(db, { text: "One more word", answers: lid.mailId, from: "bert@post.example", at: minutes(20) });
  });

  it("leads to the one it stands in, and back when it stands by itself", async () => {
    await merging(lid.id, cup.id);
    expect(await notices()).toMatchObject([
      { kind: "mail", preview: "One more word", conversation: { id: cup.id } },
      { kind: "assigned", conversation: { id: cup.id } },
    ]);
    await parting(lid.id);
    expect((await notices()).map(({ conversation }) => conversation.id)).toEqual([lid.id, lid.id]);
  });

  it("leads to where the message was split off to", async () => {
    const [newest] = (await readMessages(db, ada, lid.id, { limit: 1 })).items;
    const part = await doing((tx) => split(tx, ada, lid.id, { messageIds: [newest?.id ?? ""] }));
    expect((await notices()).map(({ conversation }) => conversation.id)).toEqual([part, lid.id]);
    await doing((tx) => markRead(tx, ben, part));
    expect((await notices()).map(({ read }) => read)).toEqual([true, false]);
  });

  it("is read by looking at the whole", async () => {
    await merging(lid.id, cup.id);
    await doing((tx) => markRead(tx, ben, cup.id));
    expect((await notices()).map(({ read }) => read)).toEqual([true, true]);
  });

  it("is no more when the whole is given to somebody else", async () => {
    await merging(lid.id, cup.id);
    await doing((tx) => assign(tx, ada, cup.id, { staffId: ada.staffId }));
    expect((await notices()).map(({ kind }) => kind)).toEqual(["mail"]);
  });
});

describe("among several", () => {
  const batch = (ids: string[], action: object) =>
    roomFor(db, ada.staffId)<BatchResult>("POST /conversations/batches", { ids, action });
  const undoing = (id: string | null) => roomFor(db, ada.staffId)<BatchResult>(`DELETE /conversations/batches/${id}`);
  const outcomes = ({ body }: { body: BatchResult }) => body.items.map(({ outcome, reason }) => reason ?? outcome);
  beforeEach(() => merging(lid.id, cup.id));

  it.each([{ do: "close" }, { do: "read" }, { do: "tag", name: "Bruch" }, { do: "delete" }])(
    "%j leaves alone what stands in another",
    async (action) => {
      const before = await rowsOf(db, lid.id);
      expect(outcomes(await batch([lid.id], action))).toEqual(["no-conversation"]);
      expect(await rowsOf(db, lid.id)).toEqual(before);
    },
  );

  it("a whole is read in all its strands, mentions too, and that is taken back", async () => {
    const named = [{ kind: "staff" as const, id: ada.staffId ?? "" }];
    await doing((tx) => note(tx, ben, lid.id, { kind: "note", text: "@Ada?", files: [], mentions: named }));
    await parting(lid.id);
    await doing((tx) => note(tx, ben, lid.id, { kind: "note", text: "@Ada!", files: [], mentions: named }));
    await merging(lid.id, cup.id);
    const before = await look(cup.id);
    expect(before).toMatchObject({ unread: true, mentioned: true });
    const done = await batch([cup.id], { do: "read" });
    expect(outcomes(done)).toEqual(["done"]);
    expect(await look(cup.id)).toMatchObject({ unread: false, mentioned: false });
    expect(outcomes(await undoing(done.body.id))).toEqual(["done"]);
    expect(await look(cup.id)).toEqual(before);
  });
});

describe("drafts", () => {
  const draft = {
    kind: "reply" as const,
    revision: 0,
    text: "Dear Bert",
    to: null,
    cc: [],
    bcc: [],
    files: [],
    seen: null,
  };
  const writing = (id: string, text = "Dear Bert", more: { seen?: string | null; kind?: "reply" | "note" } = {}) =>
    doing((tx) => saveDraft(tx, ben, id, { ...draft, ...more, text, messageId: newId() }));
  const newestIn = async (id: string) => (await readMessages(db, ada, id, { limit: 1 })).items[0]?.id ?? null;
  const drafts = async (id: string) => (await readDrafts(db, ben, id)).mine.map(({ text }) => text);

  it("go along, and whoever writes goes on without noticing", async () => {
    const kept = await writing(lid.id);
    await merging(lid.id, cup.id);
    const next = { ...draft, messageId: kept.messageId, revision: kept.revision, text: "Dear Bert, yes" };
    await doing((tx) => saveDraft(tx, ben, lid.id, next));
    expect((await readDrafts(db, ben, cup.id)).mine).toMatchObject([{ text: "Dear Bert, yes" }]);
    await parting(lid.id);
    expect((await readDrafts(db, ben, lid.id)).mine).toMatchObject([{ text: "Dear Bert, yes" }]);
    expect((await readDrafts(db, ben, cup.id)).mine).toEqual([]);
  });

  it("begun while both were one go with what they answer, and notes stay", async () => {
    const ofLid = await newestIn(lid.id);
    await merging(lid.id, cup.id);
    await writing(cup.id, "About the lid", { seen: ofLid });
    await writing(cup.id, "Remember", { seen: ofLid, kind: "note" });
    await parting(lid.id);
    expect([await drafts(lid.id), await drafts(cup.id)]).toEqual([["About the lid"], ["Remember"]]);
  });

  it("begun while both were one stay where they are when they answer what stays there", async () => {
    const ofCup = await newestIn(cup.id);
    await merging(lid.id, cup.id);
    await writing(cup.id, "About the cup", { seen: ofCup });
    await parting(lid.id);
    expect([await drafts(lid.id), await drafts(cup.id)]).toEqual([[], ["About the cup"]]);
  });

  it("of one person in both are not mixed: it says whose they are", async () => {
    await writing(lid.id);
    await writing(cup.id, "Dear Anna");
    await expect(merging(lid.id, cup.id)).rejects.toMatchObject({ reason: "drafts-in-both", fields: { name: "Ben" } });
  });
});

describe("what cannot be", () => {
  it("a conversation into itself, or into one that is not there", async () => {
    await expect(merging(cup.id, cup.id)).rejects.toMatchObject({ reason: "same-conversation" });
    await expect(merging(cup.id, newId())).rejects.toMatchObject({ code: "not_found" });
    await expect(parting(newId())).rejects.toMatchObject({ code: "not_found" });
  });

  it("more than fifty in one", async () => {
    await sql`insert into conversations (id, subject, profile_id, created_at, last_at, state, merged_into)
      select gen_random_uuid(), '', profile_id, now(), now(), 'merged', id
      from conversations cross join generate_series(1, 49) where id = ${cup.id}`.execute(db);
    await expect(merging(lid.id, cup.id)).rejects.toMatchObject({ reason: "too-many-merged" });
  });

  it("two who merge the same two at once, each the other way, end with one", async () => {
    await Promise.allSettled([merging(lid.id, cup.id), merging(cup.id, lid.id)]);
    expect(await listed("all")).toHaveLength(1);
  });
});

describe("what hangs on a message", () => {
  it("is found where the message was said: files, raw form, formatting", async () => {
    const room = roomFor(db, ada.staffId);
    const file = await room<{ id: string }>(`POST /files?name=lid.txt`, new Blob(["a lid"], { type: "text/plain" }));
    const sent = await answering(lid.id, "See the file", { files: [file.body.id] });
    await merging(lid.id, cup.id);
    const [newest] = (await readMessages(db, ada, cup.id, { limit: 1 })).items;
    expect(newest).toMatchObject({ id: sent.messageId, conversationId: cup.id, attachments: [{ name: "lid.txt" }] });
    const path: `GET /${string}` = `GET /messages/${sent.messageId}/attachments/${newest?.attachments[0]?.id}`;
    expect((await room<string>(path)).body).toBe("a lid");
    expect(await getSaidIn(db, ada, sent.messageId)).toBe(lid.id);
  });

  it("a mention waits in the whole until one has looked", async () => {
    const named = [{ kind: "staff" as const, id: ben.staffId ?? "" }];
    await doing((tx) => note(tx, ada, lid.id, { kind: "note", text: "@Ben?", files: [], mentions: named }));
    await merging(lid.id, cup.id);
    expect(await listed("mentioned", ben)).toEqual([cup.id]);
    expect((await look(cup.id, ben)).mentioned).toBe(true);
    await doing((tx) => markRead(tx, ben, cup.id));
    expect(await listed("mentioned", ben)).toEqual([]);
  });
});
