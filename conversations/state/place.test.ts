import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { anAddress } from "../../channels/email/testing.ts";
import { listTimeline } from "../../customers/timeline/list.ts";
import { type Actor, system } from "../../platform/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { openTestDb } from "../../platform/testing/open.ts";
import { actorOf } from "../../team/actors.ts";
import { aStaff } from "../../team/testing.ts";
import type { ConversationView } from "../contract.ts";
import { getConversation } from "../reading/read.ts";
import { hear } from "../search/testing.ts";
import { roomFor } from "../testing-app.ts";
import { merge } from "../weaving/merge.ts";
import { split } from "../weaving/split.ts";
import { aTalk } from "../weaving/testing.ts";
import { unmerge } from "../weaving/unmerge.ts";
import { place } from "./place.ts";

const db = await openTestDb();
const doing = <T>(what: (tx: Tx) => Promise<T>) => db.transaction().execute(what);
let ada: Actor;
let talk: { id: string; mailId: string };
let from: string;
let count = 0;

beforeAll(async () => {
  await anAddress(db);
  ada = await actorOf(db, await aStaff(db, { name: "Ada" }));
});
beforeEach(async () => {
  count += 1;
  from = `person-${count}@post.example`;
  talk = await aTalk(db, { from, text: "First" });
});

/** Newest first: what they wrote, and its stage; with a star when somebody said so. */
const told = async (id = talk.id) => {
  const { customer } = await getConversation(db, ada, id);
  const { items } = await listTimeline(db, system, customer.id, { kind: "message", limit: 50 });
  return items.map(({ text, journey }) => `${text} ${journey?.stage}${journey?.said ? "*" : ""}`);
};
const put = (stage: "buy" | "stay" | null, id = talk.id) => doing((tx) => place(tx, ada, id, stage));

describe("the stage of a conversation in its customer's journey", () => {
  it("holds for what was said in it, and for what comes", async () => {
    await put("buy");
    await hear(db, { from, text: "Second", mailId: `second-${count}`, answers: talk.mailId });
    expect(await told()).toEqual(["Second buy*", "First buy*"]);
    expect(await getConversation(db, ada, talk.id)).toMatchObject({ journey: "buy" });
    await put(null);
    expect(await told()).toEqual(["Second help", "First help"]);
  });

  it("leaves their other conversations alone", async () => {
    const other = await aTalk(db, { from, text: "Other" });
    await put("buy");
    expect(await told()).toEqual(["Other help", "First buy*"]);
    await put("stay", other.id);
    expect(await told()).toEqual(["Other stay*", "First buy*"]);
  });

  it("holds for all that stands in it, and stays with each when they are taken apart", async () => {
    const other = await aTalk(db, { from, text: "Other" });
    await doing((tx) => merge(tx, ada, other.id, talk.id));
    await put("buy");
    expect(await told()).toEqual(["Other buy*", "First buy*"]);
    await doing((tx) => unmerge(tx, ada, other.id));
    await put(null);
    expect(await told()).toEqual(["Other buy*", "First help"]);
  });

  it("goes along with what is split off, and is changed there alone", async () => {
    await hear(db, { from, text: "Second", mailId: `second-${count}`, answers: talk.mailId });
    await put("buy");
    const { customer } = await getConversation(db, ada, talk.id);
    const [second] = (await listTimeline(db, system, customer.id, { kind: "message", limit: 1 })).items;
    const part = await doing((tx) => split(tx, ada, talk.id, { messageIds: [second?.id ?? ""] }));
    expect((await getConversation(db, ada, part)).journey).toBe("buy");
    await put("stay", part);
    expect(await told()).toEqual(["Second stay*", "First buy*"]);
  });

  it("is said over HTTP by whoever may write", async () => {
    const path = `PUT /conversations/${talk.id}/journey` as const;
    const done = await roomFor(db, ada.staffId ?? "")<ConversationView>(path, { stage: "use" });
    expect([done.status, done.body.journey]).toEqual([200, "use"]);
    expect((await roomFor(db, ada.staffId ?? "")(path, { stage: "sleep" })).status).toBe(400);
    expect((await roomFor(db, ada.staffId ?? "", ["read"])(path, { stage: "use" })).status).toBe(403);
  });
});
