import { system } from "../../platform/actor.ts";
import type { Db } from "../../platform/db/database.ts";
import { record } from "../../platform/events/record.ts";
import { addJob } from "../../platform/jobs/jobs.ts";
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
    await record(
      tx,
      system,
      interrupted.map(({ conversationId, messageId, handed }) => ({
        type: "message.interrupted" as const,
        conversationId,
        data: { messageId, maybeTwice: handed },
      })),
    );
    return interrupted;
  });
}
