import { sql } from "kysely";
import type { Db, Tx } from "../../platform/db/database.ts";
import { newId } from "../../platform/ids.ts";
import { keyOfTag } from "./key.ts";

/** The id of this word, which becomes one if it was none. */
export async function keepTag(tx: Tx, name: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into customer_tags (id, name, key) values (${newId()}, ${name}, ${keyOfTag(name)})
    on conflict (key) do update set key = excluded.key returning id`.execute(tx);
  if (!rows[0]) throw new Error(`the tag ${name} was not kept`);
  return rows[0].id;
}

export async function findTag(db: Db, name: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`select id from customer_tags where key = ${keyOfTag(name)}`.execute(db);
  return rows[0]?.id;
}

/** The tags a customer carries, on any profile. */
export async function listTagIds(tx: Tx, customerId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct t.tag_id as id from profiles p join profile_tags t on t.profile_id = p.id
    where p.customer_id = ${customerId}`.execute(tx);
  return rows.map(({ id }) => id);
}

export async function insertTagging(tx: Tx, profileId: string, tagId: string): Promise<void> {
  await sql`
    insert into profile_tags (profile_id, tag_id) values (${profileId}, ${tagId}) on conflict do nothing`.execute(tx);
}

/** Answers whether it was there. */
export async function removeTagging(tx: Tx, customerId: string, tagId: string): Promise<boolean> {
  const { rows } = await sql`
    delete from profile_tags
    where tag_id = ${tagId} and profile_id in (select id from profiles where customer_id = ${customerId})
    returning tag_id`.execute(tx);
  return rows.length > 0;
}

/** The words in use, by the alphabet. */
export async function listNames(db: Db, most: number): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select name from customer_tags t where exists (select from profile_tags where tag_id = t.id)
    order by key limit ${most}`.execute(db);
  return rows.map(({ name }) => name);
}
