import { system } from "../../platform/actor.ts";
import type { Db, Tx } from "../../platform/db/database.ts";
import { type RecordedEvent, record } from "../../platform/events/record.ts";
import { addJob } from "../../platform/jobs/jobs.ts";
import { shownIn } from "../weaving/store.ts";
import { deliverJob } from "./outbox.ts";
import { type Interrupted, listOverdue, takeForward, takeInterrupted } from "./recover-store.ts";
import type { MessageKey } from "./store.ts";

/**
 * Takes up what a crash interrupted: messages whose sender died more than `olderThanMs` ago are due again, and marked when
 * the crash fell between the last byte and the server's answer; not those in `except`. Returns them. Also mends what a clock
 * that was set back has put off.
 */
export async function recoverInterrupted(
  db: Db,
  olderThanMs: number,
  except: readonly string[] = [],
): Promise<Interrupted[]> {
  return db.transaction().execute((tx) => takeUp(tx, olderThanMs, except));
}

/** The same in a transaction of the caller's. */
export async function takeUp(tx: Tx, olderThanMs: number, except: readonly string[] = []): Promise<Interrupted[]> {
  const interrupted = await takeInterrupted(tx, olderThanMs, except);
  for (const key of [...interrupted, ...(await listOverdue(tx))]) await letLeave(tx, key);
  for (const { dueAt, ...key } of await takeForward(tx)) await letLeave(tx, key, dueAt);
  const events: RecordedEvent[] = [];
  for (const { handed, ...key } of interrupted) {
    const data = { messageId: key.messageId, maybeTwice: handed };
    events.push({ type: "message.interrupted", conversationId: await shownIn(tx, key), data });
  }
  await record(tx, system, events);
  return interrupted;
}

const letLeave = (tx: Tx, { conversationId, messageId }: MessageKey, runAt?: Date) =>
  addJob(tx, deliverJob, { conversationId, messageId }, { key: `${deliverJob}:${messageId}`, ...(runAt && { runAt }) });
