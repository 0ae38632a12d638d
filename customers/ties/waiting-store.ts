import { sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";

/** A profile may wait twice: nobody waits here for whoever is just taking it. */
export async function insertWaiting(tx: Tx, profileIds: readonly string[]): Promise<void> {
  await sql`
    insert into match_waiting (profile_id) select unnest(${profileIds}::uuid[])`.execute(tx);
}
