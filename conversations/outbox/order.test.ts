import { sql } from "kysely";
import { beforeEach, describe, expect, it } from "vitest";
import { newId } from "../../platform/ids.ts";
import { openTestDb } from "../../platform/testing/open.ts";
import { deliver, type Outcome } from "./deliver.ts";
import type { MessageKey } from "./store.ts";
import { anOutgoing } from "./testing.ts";
import { wakeNext } from "./wake.ts";

const db = await openTestDb();
const aMinuteAgo = () => new Date(Date.now() - 60_000);
const stateOf = async ({ messageId }: MessageKey) =>
  (
    await sql<{ state: string; waits_for: string | null; due: boolean }>`
      select state, waits_for, due_at <= now() as due from outbox where message_id = ${messageId}`.execute(db)
  ).rows[0];
const jobs = async () =>
  (
    await sql<{ id: string }>`select payload->>'messageId' as id from graphile_worker._private_jobs
      where run_at <= now()`.execute(db)
  ).rows.map(({ id }) => id);

/** Another answer in the same conversation, written after it. */
async function writtenAfter({ conversationId }: MessageKey): Promise<MessageKey> {
  const messageId = newId();
  await sql`insert into messages (conversation_id, id, kind, at) values (${conversationId}, ${messageId}, 'out', now())`.execute(
    db,
  );
  await sql`insert into outbox (conversation_id, message_id, state, due_at)
    values (${conversationId}, ${messageId}, 'waiting', now())`.execute(db);
  return { conversationId, messageId };
}

const left: string[] = [];
const says = (outcome: Outcome) => async (letter: { message_id: string }) => {
  left.push(letter.message_id);
  return outcome;
};
const takes = says({ result: "sent", response: "250", refused: [] });
const later: Outcome = { result: "later", error: "450 later", open: false };
const never: Outcome = { result: "never", error: "550 no", open: false };

let first: MessageKey;
let second: MessageKey;
beforeEach(async () => {
  left.length = 0;
  await sql`truncate outbox, messages, conversations, graphile_worker._private_jobs cascade`.execute(db);
  first = await anOutgoing(db, { at: aMinuteAgo() });
  second = await writtenAfter(first);
});

describe("answers of one conversation leave in the order they were written", () => {
  it("a later one waits while an earlier one waits, and is woken by it", async () => {
    await deliver(db, second, takes);
    expect(await stateOf(second)).toEqual({ state: "waiting", waits_for: "earlier", due: false });
    expect(left).toEqual([]);
    await deliver(db, first, takes);
    expect(await stateOf(second)).toEqual({ state: "waiting", waits_for: null, due: true });
    expect(await jobs()).toContain(second.messageId);
    await deliver(db, second, takes);
    expect(left).toEqual([first.messageId, second.messageId]);
  });

  it("also while the earlier one is tried again, until it has got through", async () => {
    await deliver(db, first, says(later));
    await deliver(db, second, takes);
    expect(await stateOf(second)).toMatchObject({ waits_for: "earlier", due: false });
    await sql`update outbox set due_at = now()`.execute(db);
    await deliver(db, second, takes);
    expect(left).toEqual([first.messageId]);
  });

  it("but not behind one that failed for good", async () => {
    await deliver(db, first, says(never));
    await deliver(db, second, takes);
    expect(await stateOf(second)).toMatchObject({ state: "sent" });
  });

  it("nor behind one that was taken back, which wakes it", async () => {
    await deliver(db, second, takes);
    await db.transaction().execute(async (tx) => {
      await wakeNext(tx, first);
      await sql`delete from outbox where message_id = ${first.messageId}`.execute(tx);
    });
    await deliver(db, second, takes);
    expect(left).toEqual([second.messageId]);
  });

  it("with many workers at once, whoever comes first", async () => {
    const keys = [first, second, await writtenAfter(first), await writtenAfter(first)];
    await sql`update outbox set due_at = now()`.execute(db);
    for (let round = 0; left.length < keys.length && round < 20; round++) {
      await Promise.all(keys.toReversed().map((key) => deliver(db, key, takes)));
      await sql`update outbox set due_at = now() where state = 'waiting'`.execute(db);
    }
    expect(left).toEqual(keys.map(({ messageId }) => messageId));
  });

  it("and other conversations do not wait", async () => {
    const other = await anOutgoing(db, { at: aMinuteAgo() });
    await deliver(db, other, takes);
    expect(left).toEqual([other.messageId]);
  });

  it("across conversations that were merged into one", async () => {
    const other = await anOutgoing(db, { at: new Date() });
    await sql`update conversations set merged_into = ${first.conversationId}, state = 'merged' where id = ${other.conversationId}`.execute(
      db,
    );
    await sql`update conversations set woven = true where id = ${first.conversationId}`.execute(db);
    await deliver(db, other, takes);
    expect(left).toEqual([]);
    expect(await stateOf(other)).toMatchObject({ waits_for: "earlier" });
  });
});

it("looks only at what is on its way: by an index, whatever was sent before", async () => {
  const { rows } = await sql<{ "QUERY PLAN": string }>`explain select from outbox o
    where o.state in ('waiting', 'sending', 'retrying') and o.conversation_id = any(array[${first.conversationId}::uuid])
      and o.message_id <= ${second.messageId} order by o.message_id`.execute(db);
  expect(rows.map((row) => row["QUERY PLAN"]).join("\n")).not.toMatch(/Seq Scan/);
});
