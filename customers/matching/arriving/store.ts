import { sql } from "kysely";
import type { Db, Tx } from "../../../platform/db/database.ts";
import { kept } from "../../../platform/db/kept.ts";
import type { Profile, Words } from "../records/record.ts";

/** A key that more stand under than this says little of any of them. */
const mostUnderKey = 100;
/** With so many others a record is compared at most, those first that share most keys. */
const mostCompared = 150;

/** A profile with what was last kept of what it says, and whether anything is proven to be theirs. */
export type Waiting = Profile & { kept: Words | null; hasProof: boolean };

/** Takes so many profiles from those that wait, and reads what they say now; nobody else takes them meanwhile. */
export async function takeWaiting(tx: Tx, most: number): Promise<{ ids: string[]; profiles: Waiting[] }> {
  const { rows } = await sql<Waiting & { exists: boolean }>`${kept}
    with taken as (
      delete from match_waiting where profile_id in (
        select profile_id from match_waiting order by profile_id limit ${most} for update skip locked)
      returning profile_id
    )
    select t.profile_id as id, p.id is not null as exists, c.kind = 'person' as "isPerson", p.name, r.words as kept,
      exists (select from identifiers i where i.profile_id = p.id and i.state = 'verified') as "hasProof",
      array(select value from identifiers i where i.profile_id = p.id and i.kind = 'email' order by created_at, value) as emails,
      array(select value from identifiers i where i.profile_id = p.id and i.kind = 'phone' order by created_at, value) as phones,
      coalesce(d.details, '[]') as details
    from (select distinct profile_id from taken) t
    left join profiles p on p.id = t.profile_id
    left join customers c on c.id = p.home_id
    left join profile_details d on d.profile_id = p.id
    left join match_records r on r.profile_id = p.id
    order by 1`.execute(tx);
  return { ids: rows.map(({ id }) => id), profiles: rows.filter(({ exists }) => exists) };
}

export type Kept = { profileId: string; words: Words; keys: readonly number[] };

/** Forgets under which keys these profiles were found, and with whom they had something in common. */
export async function forgetRecords(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await sql`${kept}
    with unkeyed as (delete from match_keys where profile_id = any(${ids}::uuid[]))
    delete from match_pairs where one_id = any(${ids}::uuid[]) or other_id = any(${ids}::uuid[])`.execute(tx);
}

/** Keeps what these profiles say, and under which keys they are found. */
export async function keepRecords(tx: Tx, records: readonly Kept[]): Promise<void> {
  if (records.length === 0) return;
  const keys = records.flatMap(({ profileId, keys: own }) => own.map((key) => ({ key, profileId })));
  await sql`${kept}
    with keyed as (
      insert into match_keys (key, profile_id)
      select key, "profileId" from json_to_recordset(${JSON.stringify(keys)}::json) as k(key bigint, "profileId" uuid)
      on conflict do nothing
    )
    insert into match_records (profile_id, words)
    select "profileId", words from json_to_recordset(${JSON.stringify(records)}::json) as r("profileId" uuid, words jsonb)
    on conflict (profile_id) do update set words = excluded.words`.execute(tx);
}

/** For each of these profiles, the others it shares keys with, and what they say. */
export async function readLike(tx: Tx, ids: readonly string[]): Promise<Map<string, { id: string; words: Words }[]>> {
  const { rows } = await sql<{ me: string; others: { id: string; words: Words }[] }>`${kept}
    with mine as (
      select profile_id as me, key from match_keys where profile_id = any(${ids}::uuid[])
    ), found as (
      select me, array(select o.profile_id from match_keys o where o.key = mine.key limit ${sql.lit(mostUnderKey + 1)}) as others
      from mine
    ), counted as (
      select me, other, row_number() over (partition by me order by count(*) desc, other) as place
      from found cross join unnest(others) as other
      where cardinality(others) <= ${sql.lit(mostUnderKey)} and other <> me
      group by me, other
    )
    select me, json_agg(json_build_object('id', r.profile_id, 'words', r.words)) as others
    from counted join match_records r on r.profile_id = other
    where place <= ${sql.lit(mostCompared)}
    group by me`.execute(tx);
  return new Map(rows.map(({ me, others }) => [me, others]));
}

export type ScoredPair = { oneId: string; otherId: string; score: number };

export async function insertPairs(tx: Db, pairs: readonly ScoredPair[]): Promise<void> {
  if (pairs.length === 0) return;
  await sql`${kept}
    insert into match_pairs (one_id, other_id, score)
    select "oneId", "otherId", score from json_to_recordset(${JSON.stringify(pairs)}::json)
      as p("oneId" uuid, "otherId" uuid, score real)
    order by 1, 2 on conflict (one_id, other_id) do update set score = excluded.score`.execute(tx);
}
