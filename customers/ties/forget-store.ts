import { sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";

const ofOne = ["match_waiting", "match_records", "match_keys"] as const;
const ofTwo = ["match_pairs", "matches", "apart", "ties"] as const;

/** Removes all that matching knows of profiles that go. Tests find a table that is missing here. */
export async function forgetProfiles(tx: Tx, profileIds: readonly string[]): Promise<void> {
  for (const table of ofOne) {
    await sql`delete from ${sql.table(table)} where profile_id = any(${profileIds}::uuid[])`.execute(tx);
  }
  for (const table of ofTwo) {
    await sql`delete from ${sql.table(table)}
      where one_id = any(${profileIds}::uuid[]) or other_id = any(${profileIds}::uuid[])`.execute(tx);
  }
}
