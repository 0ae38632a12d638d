import type { Db } from "../../platform/db/database.ts";
import { dropFiles, takeAbandoned } from "./store.ts";

/** An upload that no message and no draft carries is removed so many days later. */
export const daysUnused = 30;
/** Removed in one transaction. */
const mostAtOnce = 100;

/**
 * Removes uploads that nobody ever sent, and their bytes where nothing else carries them. A message that is begun on one desk
 * alone may speak of an upload the server knows no draft of; hence the long time. Answers how many.
 */
export async function purgeAbandoned(db: Db, now = new Date()): Promise<number> {
  const before = new Date(now.getTime() - daysUnused * 86_400_000);
  let purged = 0;
  for (let more = true; more; ) {
    const hashes = await db.transaction().execute(async (tx) => {
      const taken = await takeAbandoned(tx, before, mostAtOnce);
      await dropFiles(tx, taken);
      return taken;
    });
    purged += hashes.length;
    more = hashes.length === mostAtOnce;
  }
  return purged;
}
