import { system } from "../../platform/actor.ts";
import type { Db } from "../../platform/db/database.ts";
import { type RecordedEvent, record } from "../../platform/events/record.ts";
import { addJob } from "../../platform/jobs/jobs.ts";
import { shownIn } from "../weaving/store.ts";
import { deliverJob } from "./outbox.ts";
import { type Interrupted, listOverdue, takeInterrupted } from "./store.ts";

/**
 * Takes up what a crash interrupted: messages whose sender died more than `olderThanMs` ago are due again, and marked when
 * the crash fell between the last byte and the server's answer; not those in `except`. Returns them.
 */
export async function recoverInterrupted(
  db: Db,
  olderThanMs: number,
  except: readonly string[] = [],
): Promise<Interrupted[]> {
  return db.transaction().execute(async (tx) => {
    const interrupted = await takeInterrupted(tx, olderThanMs, except);
    for (const { conversationId, messageId } of [...interrupted, ...(await listOverdue(tx))]) {
      await addJob(tx, deliverJob, { conversationId, messageId }, { key: `${deliverJob}:${messageId}` });
    }
    const events: RecordedEvent[] = [];
    for (const { handed, ...key } of interrupted) {
      const data = { messageId: key.messageId, maybeTwice: handed };
      events.push({ type: "message.interrupted", conversationId: await shownIn(tx, key), data });
    }
    await record(tx, system, events);
    return interrupted;
  });
}
