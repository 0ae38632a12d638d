import type { Db, Tx } from "./database.ts";
import { isTurnedBack } from "./failure.ts";

const mostTries = 4;

/**
 * Runs a transaction, and once more from its beginning where it and another stood in each other's way: of two of which each waits
 * for what the other holds, PostgreSQL turns one back. `work` must do nothing that outlives its transaction.
 */
export async function beginAgain<T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await db.transaction().execute(work);
    } catch (error) {
      if (!isTurnedBack(error) || tries === mostTries) throw error;
    }
  }
}
