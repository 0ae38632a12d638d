import { sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";

/** In the order of ids, which is the order everybody inserts in. */
export async function insertWaiting(tx: Tx, profileIds: readonly string[]): Promise<void> {
  await sql`
    insert into match_waiting (profile_id) select id from unnest(${profileIds}::uuid[]) as w(id) order by id
    on conflict do nothing`.execute(tx);
}
