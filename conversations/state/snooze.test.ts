import { sql } from "kysely";
import { beforeEach, describe, expect, it } from "vitest";
import { system } from "../../platform/actor.ts";
import { openTestDb } from "../../platform/testing/open.ts";
import type { View } from "../contract.ts";
import { countInbox, listConversations } from "../inbox/list.ts";
import { restand } from "../outbox/store.ts";
import { conversationsMatching } from "../search/matching.ts";
import { hear } from "../search/testing.ts";
import { newestConversation } from "../testing.ts";
import { close } from "./close.ts";
import { snooze, wake, wakeSnoozed } from "./snooze.ts";

const db = await openTestDb();
const now = new Date(Date.UTC(2026, 10, 20, 9, 0));
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000);

const puttingOff = (id: string, until: Date) => db.transaction().execute((tx) => snooze(tx, system, id, until, now));
const listed = async (view: View) =>
  (await listConversations(db, system, { view, limit: 50 })).items.map(({ id }) => id);
const eventsOf = async (id: string) =>
  (await sql<{ type: string }>`select type from events where conversation_id = ${id} order by id`.execute(db)).rows.map(
    ({ type }) => type,
  );

let count = 0;
/** A customer has written an hour ago. */
async function aConversation(): Promise<{ id: string; mailId: string }> {
  count += 1;
  const mailId = `glass-${count}@post.example`;
  await hear(db, { text: `Ein Glas ist zerbrochen, Nummer ${count}`, at: later(-1), mailId });
  const { rows } = await sql<{ id: string }>`select conversation_id as id from seen where mail_id = ${mailId}`.execute(
    db,
  );
  return { id: rows[0]?.id ?? (await newestConversation(db)), mailId };
}

let talk: { id: string; mailId: string };
beforeEach(async () => {
  await sql`update conversations set snoozed_until = null`.execute(db);
  talk = await aConversation();
});

describe("a snoozed conversation", () => {
  it("is out of the lists of work, and in its own", async () => {
    expect(await listed("unassigned")).toContain(talk.id);
    await puttingOff(talk.id, later(3));
    expect(await listed("unassigned")).not.toContain(talk.id);
    expect(await listed("snoozed")).toEqual([talk.id]);
    expect(await listed("all")).toContain(talk.id);
    expect((await countInbox(db, system)).snoozed).toEqual({ value: 1, capped: false });
  });

  it("is found in its own list, not among the work", async () => {
    const q = `Nummer ${count} `;
    await puttingOff(talk.id, later(3));
    const found = async (view: View) => (await conversationsMatching(db, system, q, { view, limit: 5 })).items.length;
    expect([await found("snoozed"), await found("unassigned")]).toEqual([1, 0]);
  });

  it("comes back when its time has come, not before, and says so", async () => {
    await puttingOff(talk.id, later(3));
    expect(await wakeSnoozed(db, later(2))).toBe(0);
    expect(await wakeSnoozed(db, later(3))).toBe(1);
    expect(await listed("unassigned")).toContain(talk.id);
    expect(await eventsOf(talk.id)).toEqual(["message.received", "conversation.snoozed", "conversation.woken"]);
  });

  it("comes back when the customer writes", async () => {
    await puttingOff(talk.id, later(3));
    await hear(db, { text: "Noch eins!", at: now, answers: talk.mailId });
    expect(await listed("snoozed")).toEqual([]);
    expect(await listed("unassigned")).toContain(talk.id);
  });

  it("comes back by hand, once", async () => {
    await puttingOff(talk.id, later(3));
    for (const _ of [1, 2]) await db.transaction().execute((tx) => wake(tx, system, talk.id));
    expect((await eventsOf(talk.id)).filter((type) => type === "conversation.woken")).toHaveLength(1);
  });

  it("stays away when it is closed", async () => {
    await puttingOff(talk.id, later(3));
    await db.transaction().execute((tx) => close(tx, system, talk.id, now));
    expect(await listed("snoozed")).toEqual([]);
    expect(await wakeSnoozed(db, later(4))).toBe(0);
    expect(await listed("closed")).toContain(talk.id);
  });
});

describe("an answer that is taken back", () => {
  const takenBack = (undo: Parameters<typeof restand>[2]) =>
    db.transaction().execute(async (tx) => {
      await sql`update conversations set last_out_at = ${now} where id = ${talk.id}`.execute(tx);
      await restand(tx, { id: talk.id, woven: false }, undo, 0);
    });

  it("puts off again what it had closed", async () => {
    await db.transaction().execute((tx) => close(tx, system, talk.id, now));
    await takenBack({ state: "open", snoozedUntil: later(3).toISOString() });
    expect(await listed("snoozed")).toEqual([talk.id]);
  });

  it("leaves alone what a colleague put off meanwhile", async () => {
    await puttingOff(talk.id, later(5));
    await takenBack({ state: "open" });
    expect(await listed("snoozed")).toEqual([talk.id]);
  });

  it("closes again what was closed before, put off or not", async () => {
    await puttingOff(talk.id, later(5));
    await takenBack({ state: "closed", closedAt: now.toISOString() });
    expect(await listed("snoozed")).toEqual([]);
    expect(await listed("closed")).toContain(talk.id);
  });
});

it("lists the next to come back first, page by page", async () => {
  const other = await aConversation();
  await puttingOff(talk.id, later(5));
  await puttingOff(other.id, later(3));
  const first = await listConversations(db, system, { view: "snoozed", limit: 1 });
  const second = await listConversations(db, system, { view: "snoozed", limit: 1, cursor: first.next ?? "" });
  expect([...first.items, ...second.items].map(({ id }) => id)).toEqual([other.id, talk.id]);
  expect(second.next).toBeNull();
});

it.each([
  ["a moment that has passed", now, "past"],
  ["a moment beyond two years", later(3 * 366 * 24), "too-far"],
])("refuses %s", async (_, until, reason) => {
  await expect(puttingOff(talk.id, until)).rejects.toMatchObject({ code: "invalid", reason });
});

it("refuses a closed conversation", async () => {
  await db.transaction().execute((tx) => close(tx, system, talk.id, now));
  await expect(puttingOff(talk.id, later(1))).rejects.toMatchObject({ code: "conflict", reason: "closed" });
});

it("walks one index for each list of work, in its order", async () => {
  for (const [which, index] of [
    ["assignee_id = gen_random_uuid()", "conversations_mine"],
    ["shop_id = gen_random_uuid()", "conversations_shop"],
    ["assignee_id is null", "conversations_unassigned"],
  ] as const) {
    const plan = await planOf(`${which.replace("gen_random_uuid()", "'00000000-0000-7000-8000-000000000001'")}
      and state = 'open' and snoozed_until is null order by stage, last_at desc, id desc limit 51`);
    expect(plan).toContain(index);
    expect(plan).not.toContain("Sort");
  }
  const plan = await planOf("snoozed_until is not null order by snoozed_until, id limit 51");
  expect(plan).toContain("conversations_snoozed");
  expect(plan).not.toContain("Sort");
});

/** How a list would be read were the table large. */
async function planOf(rest: string): Promise<string> {
  return db.transaction().execute(async (tx) => {
    await sql`set local enable_seqscan = off`.execute(tx);
    await sql`set local enable_bitmapscan = off`.execute(tx);
    const { rows } = await sql<{
      "QUERY PLAN": string;
    }>`explain select id from conversations where ${sql.raw(rest)}`.execute(tx);
    return rows.map((row) => row["QUERY PLAN"]).join("\n");
  });
}
