import { sql } from "kysely";
import type { Db, Tx } from "./database.ts";

/**
 * The commit of this transaction does not wait until it is on disk: a power cut may undo it, whole, with all that was committed
 * after it. Only for work that begins again where it stopped and is not told as done before `untilOnDisk` returned.
 */
export async function commitWithoutWaiting(tx: Tx): Promise<void> {
  await sql`set local synchronous_commit = off`.execute(tx);
}

/** Returns when all that was committed before is on disk. */
export async function untilOnDisk(db: Db): Promise<void> {
  // Waiting takes a commit of one's own that has written something: a note that nobody reads, in the log that goes to disk.
  await db.transaction().execute(async (tx) => {
    await sql`set local synchronous_commit = on`.execute(tx);
    await sql`select pg_logical_emit_message(true, 'stammgast', 'on disk')`.execute(tx);
  });
}
