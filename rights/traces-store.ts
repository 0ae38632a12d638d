import { sql } from "kysely";
import type { Tx } from "../platform/db/database.ts";

/** Whose traces go: profiles, the keys their sources know them by, and what stands in calls nobody was made of. */
export type Traces = { profileIds: readonly string[]; sourceKeys: readonly string[]; values: readonly string[] };

/** What sources told of somebody, and what was made of it, by profile. A test finds a table that is missing here. */
const byProfile = ["visits", "order_steps", "orders", "order_numbers"] as const;

/** Removes visits, orders and what track calls said. That a call came stays: sent again it is known. */
export async function eraseTraces(tx: Tx, { profileIds, sourceKeys, values }: Traces): Promise<void> {
  for (const table of byProfile) {
    await sql`delete from ${sql.table(table)} where profile_id = any(${profileIds}::uuid[])`.execute(tx);
  }
  await sql`update track_calls set body = '{}', sent_at = null, detail = null, profile_id = null
    where profile_id = any(${profileIds}::uuid[])`.execute(tx);
  await sql`update track_calls c set body = '{}', sent_at = null, detail = null
    where c.profile_id is null and c.state = 'refused' and exists (
      select from unnest(${values}::text[]) v where length(v) > 5 and strpos(lower(c.body::text), lower(v)) > 0)`.execute(
    tx,
  );
  // The key of a profile ends with what its source knows it by.
  await sql`delete from track_visitors t where exists (select from unnest(${sourceKeys}::text[]) k
    where left(k, 36) = t.source_id::text and (right(k, length(t.user_id) + 1) = ' ' || t.user_id
      or right(k, length(t.anonymous_id) + 1) = ' ' || t.anonymous_id))`.execute(tx);
}
