import { sql } from "kysely";
import type { Db, Tx } from "../../platform/db/database.ts";
import { newId } from "../../platform/ids.ts";

/** However it is written, it is the same word. */
const keyOf = (name: string) => name.normalize("NFC").toLowerCase();

/** The id of this word, which becomes one if it was none. */
export async function keepTag(tx: Tx, name: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into tags (id, name, key) values (${newId()}, ${name}, ${keyOf(name)})
    on conflict (key) do update set key = excluded.key returning id`.execute(tx);
  if (!rows[0]) throw new Error(`the tag ${name} was not kept`);
  return rows[0].id;
}

export async function findTag(db: Db, name: string): Promise<string | undefined> {
  return (await sql<{ id: string }>`select id from tags where key = ${keyOf(name)}`.execute(db)).rows[0]?.id;
}

/** A tag carried by more than so many conversations is found by going through them in order; another one the other way round. */
const few = 2000;

export type Tag = { id: string; isFew: boolean };

/** The word and whether few carry it. */
export async function weighTag(db: Db, name: string): Promise<Tag | undefined> {
  const { rows } = await sql<Tag>`
    select id, (
      select count(*) from (select from conversation_tags where tag_id = t.id limit ${few + 1}) x
    ) <= ${few} as "isFew"
    from tags t where key = ${keyOf(name)}`.execute(db);
  return rows[0];
}

export async function countTags(tx: Tx, conversationId: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from conversation_tags where conversation_id = ${conversationId}`.execute(tx);
  return rows[0]?.n ?? 0;
}

/** Answers whether it was new there. */
export async function insertTagging(tx: Tx, conversationId: string, tagId: string): Promise<boolean> {
  const { rows } =
    await sql`insert into conversation_tags (conversation_id, tag_id) values (${conversationId}, ${tagId})
    on conflict do nothing returning tag_id`.execute(tx);
  return rows.length > 0;
}

/** Answers whether it was there. */
export async function removeTagging(tx: Tx, conversationId: string, tagId: string): Promise<boolean> {
  const { rows } =
    await sql`delete from conversation_tags where conversation_id = ${conversationId} and tag_id = ${tagId}
    returning tag_id`.execute(tx);
  return rows.length > 0;
}

/** The words in use, by the alphabet. */
export async function listNames(db: Db, most: number): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select name from tags t where exists (select from conversation_tags where tag_id = t.id) order by key
    limit ${most}`.execute(db);
  return rows.map(({ name }) => name);
}
