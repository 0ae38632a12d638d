import { sql } from "kysely";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { anAddress } from "../../channels/email/testing.ts";
import type { Actor } from "../../platform/actor.ts";
import { newId } from "../../platform/ids.ts";
import { openTestDb } from "../../platform/testing/open.ts";
import { actorOf } from "../../team/actors.ts";
import { aStaff } from "../../team/testing.ts";
import type { ConversationView } from "../contract.ts";
import { hear } from "../search/testing.ts";
import { assign } from "../state/assign.ts";
import { newestConversation } from "../testing.ts";
import { type Ask, roomFor } from "../testing-app.ts";
import { note } from "../writing/note.ts";
import { reply } from "../writing/reply.ts";
import { follow, letFollow, listFollowers, unfollow, whoIsTold } from "./follow.ts";
import { mostFollowers } from "./store.ts";

const db = await openTestDb();
let ada: Actor;
let ben: string;
let talk: string;

const doing = <T>(
  what: (tx: Parameters<Parameters<ReturnType<typeof db.transaction>["execute"]>[0]>[0]) => Promise<T>,
) => db.transaction().execute(what);
const names = async () => (await listFollowers(db, talk)).map(({ name }) => name);
const told = async (doer: string | null) => (await whoIsTold(db, talk, doer)).map(({ name }) => name).sort();
const id = () => ada.staffId ?? "";

beforeAll(async () => {
  await anAddress(db);
  ada = await actorOf(db, await aStaff(db, { name: "Ada" }));
  ben = await aStaff(db, { name: "Ben" });
});
beforeEach(async () => {
  await hear(db, { text: "Ein Glas ist zerbrochen", at: new Date() });
  talk = await newestConversation(db);
});

describe("following", () => {
  it("is for oneself and for others, once, and ends", async () => {
    for (const staffId of [id(), ben, ben]) await doing((tx) => follow(tx, ada, talk, staffId));
    expect(await names()).toEqual(["Ada", "Ben"]);
    await doing((tx) => unfollow(tx, ada, talk, ben));
    await doing((tx) => unfollow(tx, ada, talk, ben));
    expect(await names()).toEqual(["Ada"]);
    const { rows } = await sql<{ type: string }>`
      select type from events where conversation_id = ${talk} and type like '%follow%' order by id`.execute(db);
    expect(rows.map(({ type }) => type.split(".")[1])).toEqual(["followed", "followed", "unfollowed"]);
  });

  it("comes with answering and with noting", async () => {
    await doing((tx) => note(tx, ada, talk, { kind: "note", text: "Ich frage nach.", files: [] }));
    expect(await names()).toEqual(["Ada"]);
    const writer = await actorOf(db, ben);
    const words = { kind: "reply" as const, text: "Das tut uns leid.", cc: [], bcc: [], files: [], close: false };
    await doing((tx) => reply(tx, writer, talk, words));
    expect(await names()).toEqual(["Ada", "Ben"]);
  });

  it("comes with being mentioned, and not for programs or for whoever has left", async () => {
    const gone = await aStaff(db, { name: "Gone", disabled: true });
    await doing((tx) => letFollow(tx, talk, [ben, null, undefined, gone]));
    expect(await names()).toEqual(["Ben"]);
    await expect(doing((tx) => follow(tx, ada, talk, gone))).rejects.toMatchObject({ reason: "nobody" });
  });

  it("ends by itself when somebody leaves the house", async () => {
    const leaving = await aStaff(db, { name: "Leaving" });
    await doing((tx) => follow(tx, ada, talk, leaving));
    await sql`update staff set disabled_at = now() where id = ${leaving}`.execute(db);
    expect(await names()).toEqual([]);
    expect(await told(null)).toEqual([]);
  });

  it("is for at most a hundred", async () => {
    await sql`insert into staff (id, name, email, role, locale) select gen_random_uuid(), 'n' || n, n || '@many.example', 'staff', 'en'
      from generate_series(1, ${mostFollowers}) n`.execute(db);
    await sql`insert into followers (conversation_id, staff_id)
      select ${talk}, id from staff where email like '%@many.example'`.execute(db);
    await expect(doing((tx) => follow(tx, ada, talk, ben))).rejects.toMatchObject({ reason: "too-many-followers" });
    await sql`delete from followers where conversation_id = ${talk}`.execute(db);
  });
});

it("whoever looks after it and whoever follows is told, once, but not the one who did it", async () => {
  await doing((tx) => assign(tx, ada, talk, { staffId: ben }));
  await doing((tx) => letFollow(tx, talk, [id(), ben]));
  expect(await told(null)).toEqual(["Ada", "Ben"]);
  expect(await told(ben)).toEqual(["Ada"]);
});

describe("over HTTP", () => {
  let reader: Ask;
  let readerId: string;
  beforeAll(async () => {
    readerId = await aStaff(db, { name: "Rea", role: "readonly" });
    reader = roomFor(db, readerId, ["read"]);
  });

  it("whoever may only read follows for themselves, and for nobody else", async () => {
    const { status, body } = await reader<ConversationView>(`PUT /conversations/${talk}/followers/${readerId}`);
    expect([status, body.followers]).toEqual([200, [{ id: readerId, name: "Rea" }]]);
    expect((await reader(`PUT /conversations/${talk}/followers/${ben}`)).status).toBe(403);
    const after = await reader<ConversationView>(`DELETE /conversations/${talk}/followers/${readerId}`);
    expect(after.body.followers).toEqual([]);
  });

  it("what is not there is not found", async () => {
    expect((await reader(`PUT /conversations/${newId()}/followers/${readerId}`)).status).toBe(404);
  });
});
