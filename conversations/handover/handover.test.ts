import { sql } from "kysely";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { anAddress } from "../../channels/email/testing.ts";
import type { Actor } from "../../platform/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { newId } from "../../platform/ids.ts";
import { openTestDb } from "../../platform/testing/open.ts";
import { actorOf } from "../../team/actors.ts";
import { aShop, aStaff } from "../../team/testing.ts";
import { deleteConversation } from "../away/delete.ts";
import type { ConversationView } from "../contract.ts";
import { listConversations } from "../inbox/list.ts";
import { listNotifications } from "../notifications/read.ts";
import { getConversation, readMessages } from "../reading/read.ts";
import { hear } from "../search/testing.ts";
import { assign } from "../state/assign.ts";
import { newestConversation } from "../testing.ts";
import { roomFor } from "../testing-app.ts";
import { merge } from "../weaving/merge.ts";
import { aTalk, rowsOf } from "../weaving/testing.ts";
import { handOver } from "./hand-over.ts";
import { forgetHandovers } from "./store.ts";
import { minutesToTakeBack, takeBackHandover } from "./take-back.ts";

const db = await openTestDb();
const doing = <T>(what: (tx: Tx) => Promise<T>) => db.transaction().execute(what);
const word = "Kannst du das übernehmen? Sie wartet auf die Rechnung.";
let ada: Actor;
let ben: Actor;
let cleo: Actor;
let talk: string;

beforeAll(async () => {
  await anAddress(db);
  ada = await actorOf(db, await aStaff(db, { name: "Ada" }));
  ben = await actorOf(db, await aStaff(db, { name: "Ben" }));
  cleo = await actorOf(db, await aStaff(db, { name: "Cleo" }));
});
beforeEach(async () => {
  await sql`truncate notifications, mentioned, note_mentions`.execute(db);
  await hear(db, { text: "Where is my invoice?" });
  talk = await newestConversation(db);
});

const idOf = ({ staffId }: Actor) => staffId ?? "";
const giving = (to = ben, { id = newId(), by = ada, now = new Date() } = {}) =>
  doing((tx) => handOver(tx, by, talk, { id, staffId: idOf(to), word }, now)).then(() => id);
const takingBack = (id: string, by = ada, now = new Date()) => doing((tx) => takeBackHandover(tx, by, talk, id, now));
const look = (actor = ada) => getConversation(db, actor, talk);
const said = async () => (await readMessages(db, ada, talk, { limit: 10 })).items;
const mentionedFor = async (actor: Actor) =>
  (await listConversations(db, actor, { view: "mentioned", limit: 10 })).items.map(({ id }) => id);
const told = async (actor: Actor) => (await listNotifications(db, actor, { limit: 10 })).items;

/** Nora of the north has in her hands what belongs to the south, where Sven is: giving it to him she loses sight of it. */
async function twoShops() {
  const [north, south] = [await aShop(db, { name: "North" }), await aShop(db, { name: "South" })];
  const seer = async (name: string, shop: string) =>
    actorOf(db, await aStaff(db, { name, sees: "own", shops: [shop] }));
  const [nora, sven] = [await seer("Nora", north), await seer("Sven", south)];
  await doing((tx) => assign(tx, ada, talk, { staffId: idOf(nora), shopId: south }));
  return { nora, sven };
}

describe("handing over with a word", () => {
  it("gives it, keeps the word as a note to the colleague, and shows it where they are mentioned", async () => {
    const id = await giving();
    expect(await look()).toMatchObject({ assignee: { name: "Ben" }, messages: 2 });
    expect((await said())[0]).toMatchObject({
      ...{ id, kind: "note", text: word, author: { staff: { name: "Ada" } } },
      mentions: [{ kind: "staff", name: "Ben" }],
    });
    expect(await mentionedFor(ben)).toEqual([talk]);
    expect((await look()).followers.map(({ name }) => name).sort()).toEqual(["Ada", "Ben"]);
  });

  it("tells them once, with the word", async () => {
    await giving();
    expect(await told(ben)).toMatchObject([{ kind: "assigned", by: { name: "Ada" }, preview: word, count: 1 }]);
    expect(await told(ada)).toEqual([]);
  });

  it("tells whoever has it already that the note speaks to them", async () => {
    await doing((tx) => assign(tx, ada, talk, { staffId: idOf(ben) }));
    await sql`truncate notifications`.execute(db);
    await giving();
    expect(await told(ben)).toMatchObject([{ kind: "mentioned", preview: word }]);
  });

  it("twice is once", async () => {
    const id = await giving();
    await giving(ben, { id });
    expect(await said()).toHaveLength(2);
  });

  it("reaches a colleague who did not see it before, and leaves the sight of whoever gave it", async () => {
    const { nora, sven } = await twoShops();
    await giving(sven, { by: nora });
    expect(await look(sven)).toMatchObject({ mentioned: true });
    await expect(look(nora)).rejects.toMatchObject({ code: "not_found" });
  });

  it("is not for who takes no conversations, nor for what is in the bin", async () => {
    const reader = await actorOf(db, await aStaff(db, { name: "Rea", role: "readonly" }));
    await expect(giving(reader)).rejects.toMatchObject({ reason: "nobody" });
    await doing((tx) => deleteConversation(tx, ada, talk));
    await expect(giving()).rejects.toMatchObject({ reason: "deleted" });
    expect((await sql`select from handovers where conversation_id = ${talk}`.execute(db)).rows).toEqual([]);
  });
});

describe("taken back", () => {
  it("both halves are as before, to the last row", async () => {
    await doing((tx) => assign(tx, ada, talk, { staffId: idOf(cleo) }));
    await sql`truncate notifications`.execute(db);
    const before = await rowsOf(db, talk);
    const id = await giving();
    await takingBack(id);
    expect(await rowsOf(db, talk)).toEqual(before);
    expect(await mentionedFor(ben)).toEqual([]);
    expect(await told(ben)).toEqual([]);
    const left = await sql`select message_id from note_mentions union all select message_id from mentioned`.execute(db);
    expect(left.rows).toEqual([]);
  });

  it("leaves it to whoever was given it meanwhile", async () => {
    const id = await giving();
    await doing((tx) => assign(tx, ben, talk, { staffId: idOf(cleo) }));
    await takingBack(id);
    expect(await look()).toMatchObject({ assignee: { name: "Cleo" }, messages: 1 });
  });

  it("comes back into the sight of whoever gave it, and of nobody else", async () => {
    const { nora, sven } = await twoShops();
    const before = await rowsOf(db, talk);
    const id = await giving(sven, { by: nora });
    const other = await actorOf(db, await aStaff(db, { name: "Nele", sees: "own", shops: [await aShop(db)] }));
    await expect(takingBack(id, other)).rejects.toMatchObject({ code: "not_found" });
    await expect(takingBack(newId(), nora)).rejects.toMatchObject({ code: "not_found" });
    await takingBack(id, nora);
    expect(await rowsOf(db, talk)).toEqual(before);
    expect(await look(nora)).toMatchObject({ assignee: { name: "Nora" }, messages: 1 });
  });

  it("shows nobody what was given on meanwhile, though the word is gone", async () => {
    const { nora, sven } = await twoShops();
    const id = await giving(sven, { by: nora });
    await doing((tx) => assign(tx, ada, talk, { staffId: idOf(cleo) }));
    await takingBack(id, nora);
    expect(await look()).toMatchObject({ assignee: { name: "Cleo" }, messages: 1 });
    await expect(look(nora)).rejects.toMatchObject({ code: "not_found" });
  });

  it("works where the conversation stands in another by now", async () => {
    const id = await giving();
    const other = await aTalk(db);
    await doing((tx) => merge(tx, ada, talk, other.id));
    await takingBack(id);
    expect(await look()).toMatchObject({ id: other.id, messages: 2, assignee: null });
    expect((await said()).map(({ kind }) => kind)).toEqual(["in", "in"]);
  });

  it("happens once, by whoever did it, within ten minutes", async () => {
    const id = await giving();
    const late = new Date(Date.now() + (minutesToTakeBack + 1) * 60_000);
    await expect(takingBack(id, ben)).rejects.toMatchObject({ code: "not_found" });
    await expect(takingBack(id, ada, late)).rejects.toMatchObject({ reason: "too-late" });
    await takingBack(id);
    await expect(takingBack(id)).rejects.toMatchObject({ code: "not_found" });
  });

  it("is over when it is forgotten", async () => {
    const id = await giving();
    await forgetHandovers(db, new Date(Date.now() + 1000));
    await expect(takingBack(id)).rejects.toMatchObject({ code: "not_found" });
    expect(await said()).toHaveLength(2);
  });
});

describe("over HTTP", () => {
  const ask = () => roomFor(db, idOf(ada));
  const path = () => `/conversations/${talk}/handovers` as const;

  it("is a resource that is made and taken away", async () => {
    const id = newId();
    const made = await ask()<ConversationView>(`POST ${path()}`, { id, staffId: idOf(ben), word });
    expect([made.status, made.body.assignee?.name]).toEqual([200, "Ben"]);
    const back = await ask()<ConversationView>(`DELETE ${path()}/${id}`);
    expect([back.status, back.body.assignee, back.body.messages]).toEqual([200, null, 1]);
  });

  it.each([
    ["no word", { word: " " }],
    ["a word of more than 2,000 characters", { word: "x".repeat(2001) }],
    ["nobody", { staffId: null }],
    ["no id", { id: undefined }],
  ])("does not take %s", async (_, change) => {
    const input = { id: newId(), staffId: idOf(ben), word, ...change };
    expect((await ask()(`POST ${path()}`, input)).status).toBe(400);
  });

  it("is not for whoever may only read", async () => {
    const reader = roomFor(db, idOf(ada), ["read"]);
    expect((await reader(`POST ${path()}`, { id: newId(), staffId: idOf(ben), word })).status).toBe(403);
  });
});
