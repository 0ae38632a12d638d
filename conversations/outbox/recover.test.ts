import { sql } from "kysely";
import { beforeEach, describe, expect, it } from "vitest";
import { openTestDb } from "../../platform/testing/open.ts";
import { deliverJob } from "./outbox.ts";
import { recoverInterrupted } from "./recover.ts";
import type { MessageKey } from "./store.ts";
import { anOutgoing } from "./testing.ts";

const db = await openTestDb();
const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000);
const tenMinutes = 10 * 60_000;

const stateOf = async ({ messageId }: MessageKey) =>
  (
    await sql<{ state: string; maybe_twice: boolean; error: string | null; due: boolean }>`
      select state, maybe_twice, error, due_at <= now() as due from outbox where message_id = ${messageId}`.execute(db)
  ).rows[0];
/** The messages that a job will send, and how often. */
const jobs = async () => {
  const { rows } = await sql<{ id: string }>`
    select payload->>'messageId' as id from graphile_worker._private_jobs j
    join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = ${deliverJob} order by 1`.execute(
    db,
  );
  return rows.map(({ id }) => id);
};
const events = async (...keys: MessageKey[]) =>
  (
    await sql<{ type: string; data: object }>`select type, data from events
      where conversation_id = any(${keys.map(({ conversationId }) => conversationId)}::uuid[])`.execute(db)
  ).rows;
const sorted = (...keys: MessageKey[]) => keys.map(({ messageId }) => messageId).sort();

beforeEach(async () => {
  await sql`truncate outbox, graphile_worker._private_jobs`.execute(db);
});

describe("a message whose sender died", () => {
  const began = (minutes: number) =>
    ({ state: "sending", at: minutesAgo(minutes), startedAt: minutesAgo(minutes) }) as const;

  it("before the last byte is sent again, and nobody need worry", async () => {
    const key = await anOutgoing(db, began(11));
    expect(await recoverInterrupted(db, tenMinutes)).toEqual([{ ...key, handed: false }]);
    expect(await stateOf(key)).toEqual({ state: "retrying", maybe_twice: false, error: "interrupted", due: true });
    expect(await jobs()).toEqual([key.messageId]);
    expect(await events(key)).toEqual([
      { type: "message.interrupted", data: { messageId: key.messageId, maybeTwice: false } },
    ]);
  });

  it("after the last byte is sent again, and says that it may arrive twice", async () => {
    const key = await anOutgoing(db, { ...began(11), handedAt: minutesAgo(10) });
    expect(await recoverInterrupted(db, tenMinutes)).toEqual([{ ...key, handed: true }]);
    expect(await stateOf(key)).toMatchObject({ maybe_twice: true });
    expect(await events(key)).toMatchObject([{ data: { maybeTwice: true } }]);
  });

  it("once in that window stays marked, also when it dies before it the next time", async () => {
    const key = await anOutgoing(db, { ...began(11), maybeTwice: true });
    await recoverInterrupted(db, tenMinutes);
    expect(await stateOf(key)).toMatchObject({ maybe_twice: true });
  });

  it("too short ago to know is left alone", async () => {
    const key = await anOutgoing(db, began(9));
    expect(await recoverInterrupted(db, tenMinutes)).toEqual([]);
    expect(await stateOf(key)).toMatchObject({ state: "sending" });
    expect(await jobs()).toEqual([]);
  });

  it("is left alone while somebody here has it in hand, however long that takes", async () => {
    const [held, lost] = [await anOutgoing(db, began(60)), await anOutgoing(db, began(60))];
    expect(await recoverInterrupted(db, 0, [held.messageId])).toEqual([{ ...lost, handed: false }]);
    expect(await stateOf(held)).toMatchObject({ state: "sending" });
  });

  it("is taken up once, however many look for it at the same moment", async () => {
    const keys = [await anOutgoing(db, began(11)), await anOutgoing(db, began(12))];
    const taken = await Promise.all(Array.from({ length: 4 }, () => recoverInterrupted(db, tenMinutes)));
    expect(sorted(...taken.flat())).toEqual(sorted(...keys));
    expect(await jobs()).toEqual(sorted(...keys));
    expect(await events(...keys)).toHaveLength(2);
  });
});

describe("a message that is due and that no job speaks of", () => {
  it.each(["waiting", "retrying"] as const)("%s, gets its job back", async (state) => {
    const key = await anOutgoing(db, { state, at: minutesAgo(1) });
    expect(await recoverInterrupted(db, tenMinutes)).toEqual([]);
    expect(await jobs()).toEqual([key.messageId]);
    expect(await stateOf(key)).toMatchObject({ state });
  });

  it("has one job, however often it is looked for", async () => {
    const key = await anOutgoing(db, { at: minutesAgo(1) });
    for (let n = 0; n < 3; n++) await recoverInterrupted(db, tenMinutes);
    expect(await jobs()).toEqual([key.messageId]);
  });

  it.each([
    ["not due yet", { at: new Date(Date.now() + 60_000) }],
    ["due this moment", { at: new Date() }],
    ["sent", { state: "sent", at: minutesAgo(60), sentAt: minutesAgo(59) }],
    ["given up", { state: "failed", at: minutesAgo(60) }],
  ] as const)("is no other: not one that is %s", async (_what, draft) => {
    const key = await anOutgoing(db, draft);
    await recoverInterrupted(db, 0);
    expect(await jobs()).toEqual([]);
    expect(await events(key)).toEqual([]);
  });
});

describe("after the clock was set back by an hour", () => {
  const hourAhead = (ms = 0) => new Date(Date.now() + 3_600_000 + ms);
  const waits = async ({ messageId }: MessageKey) =>
    (
      await sql<{ seconds: number }>`select extract(epoch from due_at - now()) as seconds from outbox
        where message_id = ${messageId}`.execute(db)
    ).rows[0]?.seconds;

  it("a message that waits for its ten seconds does not wait an hour", async () => {
    const key = await anOutgoing(db, { at: hourAhead() });
    await sql`update outbox set due_at = due_at + interval '10 seconds'`.execute(db);
    await recoverInterrupted(db, tenMinutes);
    expect(await waits(key)).toBeCloseTo(10, 0);
    expect(await jobs()).toEqual([key.messageId]);
  });

  it("one that waits for its next try waits as long as it was to, once", async () => {
    const key = await anOutgoing(db, { state: "retrying", at: minutesAgo(30), startedAt: hourAhead() });
    await sql`update outbox set due_at = ${hourAhead(7_200_000)}`.execute(db);
    for (let times = 0; times < 3; times++) await recoverInterrupted(db, tenMinutes);
    expect(await waits(key)).toBeCloseTo(7200, -1);
  });

  it("one whose sender died is taken up, although it began when the hour is over", async () => {
    const key = await anOutgoing(db, { state: "sending", at: hourAhead(), startedAt: hourAhead() });
    expect(await recoverInterrupted(db, 0)).toEqual([{ ...key, handed: false }]);
  });

  it("one that is to leave at a later hour still does", async () => {
    const key = await anOutgoing(db, { at: minutesAgo(1) });
    await sql`update outbox set due_at = ${hourAhead()}`.execute(db);
    await recoverInterrupted(db, tenMinutes);
    expect(await waits(key)).toBeCloseTo(3600, -1);
    expect(await jobs()).toEqual([]);
  });
});
