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
import { eraseConversations } from "../away/purge-store.ts";
import { listConversations } from "../inbox/list.ts";
import { undo } from "../outbox/undo.ts";
import { getConversation, getMessage, readMessages } from "../reading/read.ts";
import { conversationsMatching } from "../search/matching.ts";
import { searchMessages } from "../search/search.ts";
import { hear } from "../search/testing.ts";
import { assign } from "../state/assign.ts";
import { close } from "../state/close.ts";
import { markRead } from "../state/mark-read.ts";
import { note } from "../writing/note.ts";
import { reply } from "../writing/reply.ts";
import { SplitInput } from "./contract.ts";
import { merge } from "./merge.ts";
import { mostSplit, split } from "./split.ts";
import { aTalk, rowsOf } from "./testing.ts";
import { unmerge } from "./unmerge.ts";
import { unsplit } from "./unsplit.ts";

const db = await openTestDb();
const doing = <T>(what: (tx: Tx) => Promise<T>) => db.transaction().execute(what);
const start = Date.now() - 3_600_000;
const minutes = (count: number) => new Date(start + count * 60_000);
let ada: Actor;

beforeAll(async () => {
  await anAddress(db);
  ada = await actorOf(db, await aStaff(db, { name: "Ada" }));
});

const look = (id: string) => getConversation(db, ada, id);
const said = async (id: string) => (await readMessages(db, ada, id, { limit: 50 })).items.reverse();
const texts = async (id: string) => (await said(id)).map(({ text }) => text);
const listed = async () => (await listConversations(db, ada, { view: "all", limit: 100 })).items.map(({ id }) => id);
const splitting = (id: string, chosen: SplitInput) => doing((tx) => split(tx, ada, id, chosen));
const putBack = (id: string) => doing((tx) => unsplit(tx, ada, id));
const answering = (id: string, text: string) =>
  doing((tx) => reply(tx, ada, id, { kind: "reply", text, cc: [], bcc: [], files: [], close: false }));
/** The ids of these messages. */
const idsOf = async (id: string, ...words: string[]) =>
  (await said(id)).filter(({ text }) => words.includes(text)).map((message) => message.id);

let talk: { id: string; mailId: string };
beforeEach(async () => {
  await sql`truncate conversations, messages, participants, reads, merges, split_messages, drafts, followers,
    conversation_tags, seen, mentions, touchpoints`.execute(db);
  talk = await aTalk(db, { text: "The cup broke", subject: "Cup", at: minutes(0) });
  const answers = talk.mailId;
  await hear(db, {
    text: "And the lid",
    subject: "Re: Cup",
    answers,
    mailId: "lid@post.example",
    from,
    at: minutes(10),
  });
  await hear(db, { text: "Where is my parcel?", subject: "Parcel", answers, mailId: parcel, from, at: minutes(20) });
});
const from = "anna@post.example";
const parcel = "parcel@post.example";
const fromParcel = async () => ({ fromId: (await idsOf(talk.id, "Where is my parcel?"))[0] ?? "" });

describe("splitting", () => {
  it("shows everything from a message on in a conversation of its own", async () => {
    const part = await splitting(talk.id, await fromParcel());
    expect([await texts(talk.id), await texts(part)]).toEqual([
      ["The cup broke", "And the lid"],
      ["Where is my parcel?"],
    ]);
    expect(await look(part)).toMatchObject({
      ...{ subject: "Parcel", messages: 1, stage: "new", state: "open", unread: true, preview: "Where is my parcel?" },
      ...{ participants: [{ address: from }], splitFrom: { id: talk.id, subject: "Cup" } },
    });
    expect(await look(talk.id)).toMatchObject({
      ...{ messages: 2, preview: "And the lid", lastAt: minutes(10).toISOString() },
      ...{ splits: [{ id: part, subject: "Parcel" }], splitFrom: null },
    });
    expect(await listed()).toEqual([part, talk.id]);
  });

  it("takes single messages, and moves none", async () => {
    const before = (await rowsOf(db, talk.id)) as { messages: unknown };
    const part = await splitting(talk.id, { messageIds: await idsOf(talk.id, "And the lid") });
    expect([await texts(talk.id), await texts(part)]).toEqual([
      ["The cup broke", "Where is my parcel?"],
      ["And the lid"],
    ]);
    expect(((await rowsOf(db, talk.id)) as { messages: unknown }).messages).toEqual(before.messages);
    const [id = ""] = await idsOf(part, "And the lid");
    expect((await getMessage(db, ada, id)).conversationId).toBe(part);
  });

  it("mail that answers either comes to where its question is shown", async () => {
    const part = await splitting(talk.id, await fromParcel());
    await hear(db, { text: "Found the parcel", answers: parcel, from, at: minutes(30) });
    await hear(db, { text: "Found the lid", answers: "lid@post.example", from, at: minutes(31) });
    expect([(await texts(part)).at(-1), (await texts(talk.id)).at(-1)]).toEqual(["Found the parcel", "Found the lid"]);
    expect([(await look(part)).messages, (await look(talk.id)).messages]).toEqual([2, 3]);
  });

  it("is found by its words where it is shown", async () => {
    const part = await splitting(talk.id, await fromParcel());
    await doing((tx) => close(tx, ada, part));
    expect((await searchMessages(db, ada, "parcel", { limit: 5 })).items).toMatchObject([{ conversationId: part }]);
    for (const [q, view, id] of [
      ["parcel", "closed", part],
      ["parcel", "all", part],
      ["lid", "unassigned", talk.id],
    ] as const) {
      const found = (await conversationsMatching(db, ada, q, { view, limit: 5 })).items;
      expect([q, ...found.map((one) => one.id)]).toEqual([q, id]);
    }
    expect((await conversationsMatching(db, ada, "parcel", { view: "unassigned", limit: 5 })).items).toEqual([]);
  });

  it("leads from the person's timeline to where it is shown", async () => {
    const part = await splitting(talk.id, await fromParcel());
    const { items } = await listTimeline(db, ada, (await look(part)).customer.id, { limit: 5 });
    expect(items.map(({ conversationId }) => conversationId)).toEqual([part, talk.id, talk.id]);
  });

  it("what was read stays read, and unread words go with their message", async () => {
    await doing((tx) => markRead(tx, ada, talk.id));
    const part = await splitting(talk.id, await fromParcel());
    expect([(await look(part)).unread, (await look(talk.id)).unread]).toEqual([false, false]);
    await hear(db, { text: "Hello?", answers: parcel, from, at: new Date(Date.now() + 1000) });
    expect([(await look(part)).unread, (await look(talk.id)).unread]).toEqual([true, false]);
  });

  it("goes on with an answer that has not left yet, and takes it back", async () => {
    const { messageId } = await answering(talk.id, "It left today");
    const part = await splitting(talk.id, await fromParcel());
    expect(await texts(part)).toEqual(["Where is my parcel?", "It left today"]);
    expect(await look(part)).toMatchObject({ stage: "waiting-for-them" });
    expect(await look(talk.id)).toMatchObject({ stage: "new" });
    await doing((tx) => undo(tx, ada, messageId));
    expect(await texts(part)).toEqual(["Where is my parcel?"]);
    expect(await look(part)).toMatchObject({ stage: "new", messages: 1 });
  });

  it("leaves something behind, and takes what is there", async () => {
    const all = (await said(talk.id)).map(({ id }) => id);
    await expect(splitting(talk.id, { messageIds: all })).rejects.toMatchObject({ reason: "nothing-left" });
    await expect(splitting(talk.id, { messageIds: [newId()] })).rejects.toMatchObject({ code: "not_found" });
    await expect(splitting(talk.id, { fromId: newId() })).rejects.toMatchObject({ code: "not_found" });
    await expect(splitting(newId(), { fromId: all[1] ?? "" })).rejects.toMatchObject({ code: "not_found" });
  });

  it("is for at most a thousand", async () => {
    const chosen = await fromParcel();
    await sql`insert into messages (conversation_id, id, kind, at, text)
      select ${talk.id}, gen_random_uuid(), 'note', now(), 'n' from generate_series(1, ${mostSplit})`.execute(db);
    await expect(splitting(talk.id, chosen)).rejects.toMatchObject({ reason: "too-many-split" });
  });

  it.each([[{}], [{ messageIds: [] }], [{ fromId: "x" }], [{ fromId: newId(), messageIds: [newId()] }]])(
    "refuses %j as a choice",
    (input) => expect(SplitInput.safeParse(input).success).toBe(false),
  );
});

it("names parts and origins only to those who may see them", async () => {
  const [north, south] = [await aShop(db, { name: "North" }), await aShop(db, { name: "South" })];
  const seer = async (shop: string) => {
    const id = await aStaff(db, { shops: [shop] });
    await sql`update staff set sees = 'own' where id = ${id}`.execute(db);
    return actorOf(db, id);
  };
  const part = await splitting(talk.id, await fromParcel());
  await doing((tx) => assign(tx, ada, talk.id, { staffId: null, shopId: north }));
  await doing((tx) => assign(tx, ada, part, { staffId: null, shopId: south }));
  const [northern, southern] = [await seer(north), await seer(south)];
  expect((await getConversation(db, northern, talk.id)).splits).toEqual([]);
  expect((await getConversation(db, southern, part)).splitFrom).toBeNull();
  const { customer } = await look(talk.id);
  const entries = async (actor: Actor) => (await listTimeline(db, actor, customer.id, { limit: 5 })).items.length;
  expect([await entries(northern), await entries(southern)]).toEqual([2, 1]);
});

describe("put back", () => {
  it("everything is where it was", async () => {
    await doing((tx) => markRead(tx, ada, talk.id));
    const before = await rowsOf(db, talk.id);
    const part = await splitting(talk.id, await fromParcel());
    await putBack(part);
    expect(await look(part)).toMatchObject({ id: talk.id, messages: 3, merged: [], splits: [] });
    const woven = { followers: expect.anything(), conversation: [expect.objectContaining({ messages: 3 })] };
    expect(await rowsOf(db, talk.id)).toEqual({ ...(before as object), ...woven });
    expect(await listed()).toEqual([talk.id]);
  });

  it("what answered it since comes along, and later answers too", async () => {
    const part = await splitting(talk.id, await fromParcel());
    await hear(db, { text: "Found it", answers: parcel, mailId: "found@post.example", from, at: minutes(30) });
    await doing((tx) => note(tx, ada, part, { kind: "note", text: "Good", files: [] }));
    await putBack(part);
    await hear(db, { text: "Thanks", answers: "found@post.example", from, at: minutes(40) });
    expect(await texts(talk.id)).toEqual([
      ...["The cup broke", "And the lid", "Where is my parcel?", "Found it", "Thanks", "Good"],
    ]);
    expect(await look(talk.id)).toMatchObject({ messages: 6, preview: "Thanks" });
  });

  it("what was split twice goes back one step", async () => {
    const first = await splitting(talk.id, { fromId: (await idsOf(talk.id, "And the lid"))[0] ?? "" });
    const second = await splitting(
      first,
      await (async () => ({ fromId: (await idsOf(first, "Where is my parcel?"))[0] ?? "" }))(),
    );
    expect([await texts(first), await texts(second)]).toEqual([["And the lid"], ["Where is my parcel?"]]);
    await putBack(second);
    expect(await texts(first)).toEqual(["And the lid", "Where is my parcel?"]);
    await putBack(first);
    expect(await texts(talk.id)).toEqual(["The cup broke", "And the lid", "Where is my parcel?"]);
  });

  it("can be split off again as simply, with the same messages and standing as it stood", async () => {
    const part = await splitting(talk.id, await fromParcel());
    await doing((tx) => close(tx, ada, part));
    const before = [await rowsOf(db, part), await rowsOf(db, talk.id)];
    await putBack(part);
    await doing((tx) => unmerge(tx, ada, part));
    expect([await rowsOf(db, part), await rowsOf(db, talk.id)]).toEqual(before);
    expect(await look(part)).toMatchObject({ id: part, state: "closed", splitFrom: { id: talk.id } });
    await putBack(part);
    expect(await texts(talk.id)).toEqual(["The cup broke", "And the lid", "Where is my parcel?"]);
  });

  it("takes the same messages again, but none that was split off elsewhere since", async () => {
    const [, lid = "", parcelId = ""] = (await said(talk.id)).map(({ id }) => id);
    const part = await splitting(talk.id, { messageIds: [lid, parcelId] });
    await putBack(part);
    const other = await splitting(talk.id, { messageIds: [lid] });
    await hear(db, { text: "Found the parcel", answers: parcel, from, at: minutes(30) });
    await doing((tx) => unmerge(tx, ada, part));
    expect([await texts(talk.id), await texts(part), await texts(other)]).toEqual([
      ["The cup broke", "Found the parcel"],
      ["Where is my parcel?"],
      ["And the lid"],
    ]);
  });

  it("only what was split off, and stands by itself, can be put back", async () => {
    await expect(putBack(talk.id)).rejects.toMatchObject({ code: "not_found" });
    const part = await splitting(talk.id, await fromParcel());
    const other = await aTalk(db, { at: minutes(3) });
    await doing((tx) => merge(tx, ada, part, other.id));
    await expect(putBack(part)).rejects.toMatchObject({ reason: "merged" });
  });
});

describe("splitting and merging", () => {
  it("what was merged can be split and taken apart, and nothing is lost", async () => {
    const other = await aTalk(db, { text: "A plate", from: "bert@post.example", at: minutes(5) });
    await doing((tx) => merge(tx, ada, other.id, talk.id));
    const part = await splitting(talk.id, { messageIds: await idsOf(talk.id, "A plate", "Where is my parcel?") });
    expect(await texts(talk.id)).toEqual(["The cup broke", "And the lid"]);
    expect(await texts(part)).toEqual(["A plate", "Where is my parcel?"]);
    await putBack(part);
    expect(await texts(talk.id)).toEqual(["The cup broke", "A plate", "And the lid", "Where is my parcel?"]);
    await doing((tx) => unmerge(tx, ada, other.id));
    expect(await texts(other.id)).toEqual(["A plate"]);
    expect(await texts(talk.id)).toEqual(["The cup broke", "And the lid", "Where is my parcel?"]);
  });

  it("what was split off can be merged back by hand", async () => {
    const part = await splitting(talk.id, await fromParcel());
    await doing((tx) => merge(tx, ada, part, talk.id));
    expect(await texts(part)).toEqual(["The cup broke", "And the lid", "Where is my parcel?"]);
    await doing((tx) => unmerge(tx, ada, part));
    expect(await texts(part)).toEqual(["Where is my parcel?"]);
  });
});

describe("out of sight and for ever", () => {
  const found = async (q: string) => (await searchMessages(db, ada, q, { limit: 5 })).items.length;
  const purge = (id: string) =>
    doing(async (tx) => {
      await deleteConversation(tx, ada, id, new Date(0));
      await eraseConversations(tx, [id], "deleted", new Date());
    });

  it("what is shown elsewhere is found when only the place it was said in is in the bin", async () => {
    const part = await splitting(talk.id, await fromParcel());
    await doing((tx) => deleteConversation(tx, ada, talk.id));
    expect([await found("parcel"), await found("lid")]).toEqual([1, 0]);
    await doing((tx) => deleteConversation(tx, ada, part));
    expect(await found("parcel")).toBe(0);
  });

  it("removing it leaves what is shown elsewhere by now", async () => {
    const part = await splitting(talk.id, await fromParcel());
    await purge(talk.id);
    expect(await texts(part)).toEqual(["Where is my parcel?"]);
    expect(await look(talk.id)).toMatchObject({ id: part, messages: 1 });
    const { rows } = await sql`select id from messages`.execute(db);
    expect(rows).toHaveLength(1);
  });

  it("removing what was split off removes its words, wherever they were said", async () => {
    const part = await splitting(talk.id, await fromParcel());
    await purge(part);
    expect(await texts(talk.id)).toEqual(["The cup broke", "And the lid"]);
    const { rows } = await sql`select id from messages`.execute(db);
    expect(rows).toHaveLength(2);
  });

  it("leaves nothing on the person's timeline, not even after the place it was said in was removed", async () => {
    const part = await splitting(talk.id, await fromParcel());
    const { customer } = await look(part);
    await purge(talk.id);
    await purge(part);
    expect((await listTimeline(db, ada, customer.id, { limit: 5 })).items).toEqual([]);
    const { rows } = await sql`select id from conversations union all select message_id from split_messages`.execute(
      db,
    );
    expect(rows).toEqual([]);
  });

  it("removing a whole removes all that stands in it", async () => {
    const other = await aTalk(db, { text: "A plate", at: minutes(5) });
    await doing((tx) => merge(tx, ada, other.id, talk.id));
    await doing((tx) => deleteConversation(tx, ada, other.id));
    expect(await found("plate")).toBe(0);
    await purge(talk.id);
    const { rows } = await sql`select id from conversations union all select id from messages`.execute(db);
    expect(rows).toEqual([]);
  });
});
