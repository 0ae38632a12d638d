import { sql } from "kysely";
import { afterAll, beforeEach, expect, expectTypeOf, it, vi } from "vitest";
import { system } from "../actor.ts";
import type { Signal } from "../contract.ts";
import { saidOf } from "../i18n/said.ts";
import { translator } from "../i18n/translate.ts";
import { openLog } from "../log.ts";
import { openTestDb } from "../testing/open.ts";
import { listenForSignals } from "./listen.ts";
import { type EventType, type RecordedEvent, record } from "./record.ts";

const db = await openTestDb();
const signals = await listenForSignals(db.url, openLog("silent"));
const heard: Signal[] = [];
signals.subscribe((signal) => heard.push(signal));
afterAll(() => signals.close());
beforeEach(() => {
  heard.length = 0;
});

const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, "0")}`;
const say = (...events: RecordedEvent[]) => db.transaction().execute((tx) => record(tx, system, events));
/** What was heard until this moment: PostgreSQL tells in the order of commits. */
const soFar = async () => {
  await say({ type: "note.written" });
  await vi.waitFor(() => expect(heard.at(-1)?.type).toBe("note.written"), 5000);
  return heard.filter(({ type }) => type !== "note.written");
};

it("one event is one signal with its ids, and stays in the table", async () => {
  await say({ type: "conversation.closed", conversationId: id(1), customerId: id(2), data: { why: "done" } });
  const [signal, ...more] = await soFar();
  expect(signal).toMatchObject({
    type: "conversation.closed",
    conversations: [id(1)],
    customers: [id(2)],
    more: false,
  });
  expect(more).toEqual([]);
  const { rows } = await sql`select type, data from events where id = ${signal?.id ?? ""}`.execute(db);
  expect(rows).toEqual([{ type: "conversation.closed", data: { why: "done" } }]);
});

it("many events of a transaction are one signal, each id once", async () => {
  await say(...[1, 2, 1].map((n) => ({ type: "message.received" as const, conversationId: id(n), customerId: id(9) })));
  const told = { type: "message.received", conversations: [id(1), id(2)], customers: [id(9)], more: false };
  expect(await soFar()).toMatchObject([told]);
});

it("events of several kinds have no name together", async () => {
  await say(
    { type: "message.received", conversationId: id(1) },
    { type: "conversation.closed", conversationId: id(2) },
  );
  expect(await soFar()).toMatchObject([{ type: "several", conversations: [id(1), id(2)] }]);
});

it("one that changes who may come in is told by its name, also among others", async () => {
  await say({ type: "conversation.assigned", conversationId: id(1) }, { type: "staff.disabled" });
  expect(await soFar()).toMatchObject([{ type: "staff.disabled", conversations: [id(1)] }]);
});

it("what is rolled back is never told", async () => {
  const stop = new Error("stop");
  const undone = db.transaction().execute(async (tx) => {
    await record(tx, system, [{ type: "conversation.closed", conversationId: id(1) }]);
    throw stop;
  });
  await expect(undone).rejects.toBe(stop);
  expect(await soFar()).toEqual([]);
});

it("nothing recorded is nothing told", async () => {
  await say();
  expect(await soFar()).toEqual([]);
});

it.each([
  [40, { more: false, conversations: { length: 40 } }],
  [41, { more: true, conversations: { length: 0 } }],
  [5000, { more: true, conversations: { length: 0 } }],
])("%i conversations at once fit into a signal", async (count, expected) => {
  await say(...Array.from({ length: count }, (_, n) => ({ type: "message.received" as const, conversationId: id(n) })));
  expect(await soFar()).toMatchObject([expected]);
});

it("forty conversations and forty customers still fit into a notification", async () => {
  const both = Array.from({ length: 40 }, (_, n) => ({ conversationId: id(n), customerId: id(n + 100) }));
  await say(...both.map((ids) => ({ type: "message.received" as const, ...ids })));
  expect(await soFar()).toMatchObject([{ more: false, customers: { length: 40 } }]);
});

it("a lost connection is found again, and the gap is told", async () => {
  await sql`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'stammgast signals'
    and datname = current_database()`.execute(db);
  await vi.waitFor(() => expect(heard).toMatchObject([{ type: "gap", more: true }]), 10_000);
  expect((await soFar()).map(({ type }) => type)).toEqual(["gap"]);
});

it("who stopped listening hears nothing more", async () => {
  const mine: Signal[] = [];
  const stop = signals.subscribe((signal) => mine.push(signal));
  stop();
  await say({ type: "conversation.closed", conversationId: id(1) });
  await soFar();
  expect(mine).toEqual([]);
});

it("records only what the audit log has words for, in both languages", () => {
  // Checked with the types, so that a new event without words fails the check.
  expectTypeOf<"conversation.vanished">().not.toExtend<EventType>();
  const type: EventType = "conversation.closed";
  for (const locale of ["en", "de"] as const) {
    expect(saidOf(translator(locale), `audit.deeds.${type}`)).toMatch(/clos|schlo/);
    expect(saidOf(translator(locale), "audit.deeds.conversation.vanished")).toBeUndefined();
  }
});
