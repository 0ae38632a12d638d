import { sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";

const ofOne = ["match_waiting", "match_records", "match_keys"] as const;
const ofTwo = ["matches", "apart", "ties"] as const;

/**
 * Deletes all that matching knows of these profiles; tests find a table that is missing here. Answers which others had something
 * in common with them.
 */
export async function deleteMatching(tx: Tx, profileIds: readonly string[]): Promise<string[]> {
  for (const table of ofOne) {
    await sql`delete from ${sql.table(table)} where profile_id = any(${profileIds}::uuid[])`.execute(tx);
  }
  for (const table of ofTwo) {
    await sql`delete from ${sql.table(table)}
      where one_id = any(${profileIds}::uuid[]) or other_id = any(${profileIds}::uuid[])`.execute(tx);
  }
  const { rows } = await sql<{ id: string }>`
    with gone as (
      delete from match_pairs where one_id = any(${profileIds}::uuid[]) or other_id = any(${profileIds}::uuid[])
      returning one_id, other_id
    ), other as (select one_id as id from gone union select other_id from gone)
    select id from other where id <> all(${profileIds}::uuid[])`.execute(tx);
  return rows.map(({ id }) => id);
}
