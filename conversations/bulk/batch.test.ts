import { sql } from "kysely";
import pg from "pg";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { newId } from "../../platform/ids.ts";
import { openTestDb } from "../../platform/testing/open.ts";
import { aShop, aStaff } from "../../team/testing.ts";
import type { ConversationView } from "../contract.ts";
import { hear } from "../search/testing.ts";
import { newestConversation } from "../testing.ts";
import { roomFor } from "../testing-app.ts";
import { forgetOld } from "./batch.ts";
import type { BatchAction, BatchResult } from "./contract.ts";

const db = await openTestDb();
const jule = await aStaff(db, { name: "Jule" });
const mira = await aStaff(db, { name: "Mira" });
const ask = roomFor(db, jule);
const tomorrow = new Date(Date.now() + 86_400_000).toISOString();

const later = new Date(Date.now() + 2 * 86_400_000).toISOString();

const batch = (ids: readonly string[], action: BatchAction, as = ask) =>
  as<BatchResult & { reason?: string }>("POST /conversations/batches", { ids, action });
const undo = (id: string | null, as = ask) => as<BatchResult>(`DELETE /conversations/batches/${id}`);
const outcomes = ({ body }: { body: BatchResult }) => body.items.map(({ outcome, reason }) => reason ?? outcome);
const stateOf = async (id: string) => {
  const { lastAt: _, ...view } = (await ask<ConversationView>(`GET /conversations/${id}`)).body;
  return view;
};
const all = (ids: readonly string[]) => Promise.all(ids.map(stateOf));
const eventsOf = async (id: string) =>
  (await sql<{ type: string }>`select type from events where conversation_id = ${id} order by id`.execute(db)).rows
    .map(({ type }) => type)
    .filter((type) => type !== "message.received");

async function aConversation(): Promise<string> {
  await hear(db, { text: "Guten Tag" });
  return newestConversation(db);
}

/** How often PostgreSQL is asked, begin and commit included. */
async function roundTrips(work: () => Promise<{ body: BatchResult }>): Promise<number> {
  const spy = vi.spyOn(pg.Client.prototype, "query");
  await work();
  const { length } = spy.mock.calls;
  spy.mockRestore();
  return length;
}

/** Plain, snoozed, closed, given to Mira. */
let four: string[];

beforeEach(async () => {
  four = [await aConversation(), await aConversation(), await aConversation(), await aConversation()];
  const [, snoozed, closed, given] = four;
  await ask(`PUT /conversations/${snoozed}/snooze`, { until: tomorrow });
  await ask(`PUT /conversations/${closed}/closure`);
  await ask(`PUT /conversations/${given}/assignment`, { staffId: mira });
});

describe("doing the same to many", () => {
  it.each<[BatchAction, string[]]>([
    [{ do: "close" }, ["done", "done", "unchanged", "done"]],
    [{ do: "reopen" }, ["unchanged", "unchanged", "done", "unchanged"]],
    [{ do: "snooze", until: tomorrow }, ["done", "unchanged", "closed", "done"]],
    [{ do: "snooze", until: later }, ["done", "done", "closed", "done"]],
    [{ do: "wake" }, ["unchanged", "done", "unchanged", "unchanged"]],
    [{ do: "assign", staffId: mira }, ["done", "done", "done", "unchanged"]],
    [{ do: "spam" }, ["done", "done", "done", "done"]],
    [{ do: "delete" }, ["done", "done", "done", "done"]],
    [{ do: "tag", name: "Bruch" }, ["done", "done", "done", "done"]],
    [{ do: "read" }, ["done", "done", "done", "done"]],
    [{ do: "unread" }, ["done", "done", "done", "done"]],
  ])("%j says of each what happened, and is taken back exactly", async (action, expected) => {
    const before = await all(four);
    const done = await batch(four, action);
    expect(outcomes(done)).toEqual(expected);
    expect(outcomes(await undo(done.body.id))).toEqual(expected.filter((outcome) => outcome === "done"));
    expect(await all(four)).toEqual(before);
  });

  it.each<[BatchAction, BatchAction]>([
    [{ do: "spam" }, { do: "not-spam" }],
    [{ do: "delete" }, { do: "restore" }],
    [
      { do: "tag", name: "Bruch" },
      { do: "untag", name: "bruch" },
    ],
  ])("%j has its opposite %j, which is taken back as well", async (action, opposite) => {
    const before = await all(four);
    await batch(four, action);
    const between = await all(four);
    const done = await batch(four, opposite);
    expect(outcomes(done)).toEqual(["done", "done", "done", "done"]);
    expect(await all(four)).toEqual(before);
    await undo(done.body.id);
    expect(await all(four)).toEqual(between);
  });

  it("tells of each in the words of the single routes, in doing and in taking back", async () => {
    const [plain = ""] = four;
    const { body } = await batch(four, { do: "close" });
    await undo(body.id);
    expect(await eventsOf(plain)).toEqual(["conversation.closed", "conversation.reopened"]);
  });

  it("changes what it can, though some are not there, not to be seen, or named twice", async () => {
    const [plain = ""] = four;
    const done = await batch([plain, newId(), plain], { do: "close" });
    expect(outcomes(done)).toEqual(["done", "no-conversation"]);
    const blind = roomFor(db, jule, ["read", "write"], [], "own");
    await sql`insert into shops (id, name) values ('00000000-0000-7000-8000-00000000000a', 'Nord') on conflict do nothing`.execute(
      db,
    );
    await sql`update conversations set shop_id = '00000000-0000-7000-8000-00000000000a' where id = ${plain}`.execute(
      db,
    );
    expect(outcomes(await batch([plain], { do: "reopen" }, blind))).toEqual(["no-conversation"]);
    expect(outcomes(await batch([plain], { do: "tag", name: "Bruch" }, blind))).toEqual(["no-conversation"]);
    expect(outcomes(await batch([plain], { do: "read" }, blind))).toEqual(["no-conversation"]);
  });

  it("brings back what was given to another shop, and so out of one's own sight, but nothing another has moved", async () => {
    const [mine = "", theirs = ""] = four;
    const [own, other] = [await aShop(db, { name: "Ost" }), await aShop(db, { name: "West" })];
    const nora = await aStaff(db, { name: "Nora", sees: "own", shops: [own] });
    const near = roomFor(db, nora, ["read", "write"], [own], "own");
    for (const id of [mine, theirs]) await ask(`PUT /conversations/${id}/assignment`, { staffId: null, shopId: own });
    const given = await batch([mine], { do: "assign", staffId: null, shopId: other }, near);
    const closed = await batch([theirs], { do: "close" }, near);
    await ask(`PUT /conversations/${theirs}/assignment`, { staffId: null, shopId: other });
    expect((await near(`GET /conversations/${mine}`)).status).toBe(404);
    expect(outcomes(await undo(given.body.id, near))).toEqual(["done"]);
    expect((await near<ConversationView>(`GET /conversations/${mine}`)).body.shop?.name).toBe("Ost");
    expect(outcomes(await undo(closed.body.id, near))).toEqual(["no-conversation"]);
  });

  it("leaves where it is what was given to another shop and moved on from there", async () => {
    const [mine = ""] = four;
    const [own, other] = [await aShop(db, { name: "Ost" }), await aShop(db, { name: "West" })];
    const near = roomFor(
      db,
      await aStaff(db, { name: "Nora", sees: "own", shops: [own] }),
      ["read", "write"],
      [own],
      "own",
    );
    await ask(`PUT /conversations/${mine}/assignment`, { staffId: null, shopId: own });
    const given = await batch([mine], { do: "assign", staffId: null, shopId: other }, near);
    await ask(`PUT /conversations/${mine}/assignment`, { staffId: mira });
    expect(outcomes(await undo(given.body.id, near))).toEqual(["changed-meanwhile"]);
    expect((await stateOf(mine)).shop?.name).toBe("West");
  });

  it("keeps nothing to take back when nothing changed", async () => {
    const { body } = await batch([newId()], { do: "close" });
    expect(body.id).toBeNull();
  });

  it("says which carry too many tags already", async () => {
    const [plain = "", other = ""] = four;
    for (let n = 0; n < 20; n += 1) await ask(`PUT /conversations/${plain}/tags/Wort${n}`);
    const done = await batch([plain, other], { do: "tag", name: "Bruch" });
    expect(outcomes(done)).toEqual(["too-many-tags", "done"]);
    await undo(done.body.id);
    expect((await stateOf(plain)).tags).toHaveLength(20);
  });

  it("does not take longer ways for more of them", async () => {
    for (const action of [{ do: "close" }, { do: "tag", name: "Bruch" }, { do: "read" }] as BatchAction[]) {
      const single = await aConversation();
      const one = await roundTrips(() => batch([single], action));
      const many = await roundTrips(() => batch(four, action));
      expect([action.do, many]).toEqual([action.do, one]);
      expect(many).toBeLessThanOrEqual(8);
    }
  });
});

describe("taking back", () => {
  it("leaves alone what was changed again meanwhile, and says which", async () => {
    const [plain = "", , , given = ""] = four;
    const { body } = await batch([plain, given], { do: "close" });
    await ask(`DELETE /conversations/${plain}/closure`);
    await ask(`PUT /conversations/${plain}/closure`);
    const back = await undo(body.id);
    expect(back.body.items).toEqual([
      { id: plain, outcome: "refused", reason: "changed-meanwhile" },
      { id: given, outcome: "done", reason: null },
    ]);
    expect((await stateOf(plain)).state).toBe("closed");
  });

  it("happens once, by whoever did it", async () => {
    const { body } = await batch(four, { do: "close" });
    expect((await undo(body.id, roomFor(db, mira))).status).toBe(404);
    expect((await undo(body.id)).status).toBe(200);
    expect((await undo(body.id)).status).toBe(404);
  });

  it("is over after a day", async () => {
    const { body } = await batch(four, { do: "close" });
    await forgetOld(db, new Date(Date.now() + 23 * 3_600_000));
    await forgetOld(db, new Date(Date.now() + 25 * 3_600_000));
    expect((await undo(body.id)).status).toBe(404);
  });

  it("leaves read what somebody has looked at since", async () => {
    const [plain = ""] = four;
    const { body } = await batch([plain], { do: "unread" });
    await ask(`PUT /conversations/${plain}/read`);
    expect(outcomes(await undo(body.id))).toEqual(["changed-meanwhile"]);
    expect((await stateOf(plain)).unread).toBe(false);
  });
});

describe("what a batch may hold", () => {
  it.each<[string, unknown]>([
    ["no conversation", { ids: [], action: { do: "close" } }],
    ["more than two hundred", { ids: Array.from({ length: 201 }, () => newId()), action: { do: "close" } }],
    ["what cannot be done", { ids: [newId()], action: { do: "burn" } }],
    ["a tag that is none", { ids: [newId()], action: { do: "tag", name: "" } }],
    ["a moment that has passed", { ids: [newId()], action: { do: "snooze", until: "2020-01-01T00:00:00Z" } }],
    ["somebody who takes none", { ids: [newId()], action: { do: "assign", staffId: newId() } }],
  ])("not %s", async (_, body) => {
    expect((await ask("POST /conversations/batches", body)).status).toBe(400);
  });

  it("for a reader: only what they have seen themselves", async () => {
    const reader = roomFor(db, jule, ["read"]);
    expect((await batch(four, { do: "read" }, reader)).status).toBe(200);
    for (const action of [{ do: "close" }, { do: "delete" }, { do: "tag", name: "a" }] as BatchAction[]) {
      expect((await batch(four, action, reader)).status).toBe(403);
    }
  });
});
