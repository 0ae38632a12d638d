import { system } from "../../platform/actor.ts";
import type { Db } from "../../platform/db/database.ts";
import { record } from "../../platform/events/record.ts";
import { daysInBin } from "./away.ts";
import { eraseConversations, takeDeleted } from "./purge-store.ts";

/** Removed in one transaction. */
const mostAtOnce = 50;

/**
 * Removes for ever what has been in the bin for thirty days: messages, attachments, drafts, the entries in the timelines. Of
 * the mail as it came remain hash, date and reason, and its Message-ID, so that it does not come in a second time.
 * Answers how many conversations.
 */
export async function purgeDeleted(db: Db, now = new Date()): Promise<number> {
  const before = new Date(now.getTime() - daysInBin * 86_400_000);
  let purged = 0;
  for (let more = true; more; ) {
    const ids = await db.transaction().execute(async (tx) => {
      const due = await takeDeleted(tx, before, mostAtOnce);
      if (due.length > 0) await eraseConversations(tx, due, "deleted", now);
      await record(
        tx,
        system,
        due.map((conversationId) => ({ type: "conversation.purged", conversationId })),
      );
      return due;
    });
    purged += ids.length;
    more = ids.length === mostAtOnce;
  }
  return purged;
}
