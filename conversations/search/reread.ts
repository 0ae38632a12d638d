import type { Db } from "../../platform/db/database.ts";
import { readNext, rereadBefore, writeNext } from "./reread-store.ts";

/** Read in one transaction, and so often in one run: the job comes again every minute. */
const messagesAtOnce = 1000;
const batchesAtOnce = 20;

/**
 * Reads the words of messages again that were stored when typographic marks still counted as letters, the newest first. Goes
 * on where it stopped; does nothing once it is through. Answers how many messages it looked at.
 */
export async function rereadWords(db: Db): Promise<number> {
  let looked = 0;
  for (let batch = 0; batch < batchesAtOnce; batch++) {
    const read = await db.transaction().execute(async (tx) => {
      const next = await readNext(tx);
      if (!next) return 0;
      const { last, count } = await rereadBefore(tx, next.before, messagesAtOnce);
      await writeNext(tx, count < messagesAtOnce ? null : last);
      return count;
    });
    looked += read;
    if (read < messagesAtOnce) break;
  }
  return looked;
}
