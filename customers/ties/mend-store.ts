import { sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import type { Pair } from "./tie.ts";

/** Whose these profiles are, as far as they are there. */
export async function readOwners(tx: Tx, profileIds: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; ownerId: string }>`
    select id, customer_id as "ownerId" from profiles where id = any(${profileIds}::uuid[])`.execute(tx);
  return new Map(rows.map(({ id, ownerId }) => [id, ownerId]));
}

/** Deletes those of these rows of which a profile is not there. */
export async function deleteAlone(tx: Tx, table: "ties" | "apart", pairs: readonly Pair[]): Promise<void> {
  await sql`
    delete from ${sql.table(table)} d
    using json_to_recordset(${JSON.stringify(pairs)}::json) as t("oneId" uuid, "otherId" uuid)
    where d.one_id = t."oneId" and d.other_id = t."otherId"
      and 2 > (select count(*) from profiles p where p.id in (d.one_id, d.other_id))`.execute(tx);
}

/** Deletes those of these matches of which a profile is not there. Answers between whom the others are. */
export async function deleteAloneMatches(tx: Tx, ids: readonly string[]): Promise<Pair[]> {
  await sql`delete from matches m where m.id = any(${ids}::uuid[])
    and 2 > (select count(*) from profiles p where p.id in (m.one_id, m.other_id))`.execute(tx);
  const { rows } = await sql<Pair>`
    select one_id as "oneId", other_id as "otherId" from matches where id = any(${ids}::uuid[])`.execute(tx);
  return rows;
}
