import { hash } from "node:crypto";
import { sql } from "kysely";
import type { Db, Tx } from "../../../platform/db/database.ts";
import type { Words } from "../records/record.ts";

const portion = 5000;

/** All records in the order of profiles, in portions, each with a short hash of what it says. */
export async function* readRecords(db: Db): AsyncGenerator<{ id: string; words: Words; print: number }[]> {
  for (let after = "00000000-0000-0000-0000-000000000000"; ; ) {
    const { rows } = await sql<{ id: string; words: Words }>`
      select profile_id as id, words from match_records where profile_id > ${after} order by profile_id limit ${portion}`.execute(
      db,
    );
    if (rows.length === 0) return;
    yield rows.map((row) => ({ ...row, print: printOf(row.words) }));
    after = rows.at(-1)?.id ?? after;
  }
}

const printOf = (words: Words): number => Number.parseInt(hash("sha1", JSON.stringify(words)).slice(0, 8), 16);

/** Has profiles wait that were never compared: those from before there was matching. Answers whether there were any. */
export async function awaitUnseen(db: Db): Promise<boolean> {
  const { rows } = await sql`
    insert into match_waiting (profile_id)
    select p.id from profiles p where not exists (select from match_records r where r.profile_id = p.id)
    returning profile_id`.execute(db);
  return rows.length > 0;
}

/** Whether so many profiles with a name are known that weights can be learned. */
export async function areEnough(db: Db, needed: number): Promise<boolean> {
  const { rows } = await sql`select from match_records where words ? 'surname' limit ${needed}`.execute(db);
  return rows.length === needed;
}

/** How many profiles the newest weights were learned from; null before there were any. */
export async function readLearnedFrom(db: Db): Promise<number | null> {
  const { rows } = await sql<{ profiles: number }>`
    select profiles from match_models order by id desc limit 1`.execute(db);
  return rows[0]?.profiles ?? null;
}

export async function countRecords(db: Db): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from match_records`.execute(db);
  return rows[0]?.count ?? 0;
}

export const clearPairs = (tx: Tx) => sql`delete from match_pairs`.execute(tx);

/** Has these wait as if they were new: what they say is compared again. */
export async function awaitAnew(tx: Tx, ids: readonly string[]): Promise<void> {
  await sql`
    with forgotten as (delete from match_records where profile_id = any(${ids}::uuid[]))
    insert into match_waiting (profile_id) select unnest(${ids}::uuid[])`.execute(tx);
}

/** Those with several addresses or numbers: which of them speaks for them is found pair by pair. */
export async function readManifold(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select profile_id as id from match_records
    where jsonb_array_length(words -> 'mail') > 1 or jsonb_array_length(words -> 'phone') > 1`.execute(tx);
  return rows.map(({ id }) => id);
}

/** Everybody who may be one with somebody by the new weights, or was by the old ones, is looked at again. */
export async function awaitConcerned(tx: Tx, ask: number): Promise<void> {
  await sql`
    insert into match_waiting (profile_id)
    select one_id from match_pairs where score >= ${ask}
    union select one_id from ties where why = 'match'
    union select one_id from matches where state = 'open'
   `.execute(tx);
}
