import { sql } from "kysely";
import type { Db } from "../../../platform/db/database.ts";
import { kept } from "../../../platform/db/kept.ts";
import { kindOfAddress } from "../../role-address.ts";
import type { Tie } from "../../ties/tie.ts";
import type { Member } from "./member.ts";

/** Past so many profiles that hang together nobody is a person any more. */
export const mostMembers = 600;
/** With so many others a group of customers may be in question at once, those that are most like them first. */
const mostAround = sql.lit(100);

export type Lines = { link: number; ask: number };

/**
 * All profiles that hang together with these: by pairs from `link` on, and by being one customer. Beside them those of customers who
 * may be one with any of them. With `offset 0` each profile's few neighbours are looked up; without it the planner may read all
 * pairs there are.
 */
export async function readAround(
  db: Db,
  seeds: readonly string[],
  { link, ask }: Lines,
): Promise<{ inside: string[]; around: string[] }> {
  const { rows } = await sql<{ inside: string[]; around: string[] }>`${kept}
    with recursive reached as (
      select id from profiles where id = any(${seeds}::uuid[])
      union
      select near.id from reached r cross join lateral (
        select other_id as id from match_pairs where one_id = r.id and score >= ${link}
        union all select one_id from match_pairs where other_id = r.id and score >= ${link}
        union all select f.id from profiles p join profiles f on f.customer_id = p.customer_id where p.id = r.id
        offset 0
      ) near
    ), inside as materialized (select id from reached limit ${sql.lit(mostMembers + 1)}
    ), neighbours as (
      select n.id, max(n.score) as score from inside i cross join lateral (
        select other_id as id, score from match_pairs where one_id = i.id and score >= ${ask}
        union all select one_id, score from match_pairs where other_id = i.id and score >= ${ask}
        offset 0
      ) n where n.id not in (select id from inside)
      group by n.id order by score desc, n.id limit ${mostAround}
    )
    select array(select id from inside) as inside,
      array(select distinct f.id from neighbours n join profiles p on p.id = n.id
        join profiles f on f.customer_id = p.customer_id) as around`.execute(db);
  return rows[0] ?? { inside: [], around: [] };
}

export type Found = {
  members: (Member & { firstAt: Date; homeId: string })[];
  pairs: { oneId: string; otherId: string }[];
  ties: Tie[];
  apart: { oneId: string; otherId: string }[];
};

type Row = Omit<Found, "members"> & { members: (Omit<Found["members"][number], "firstAt"> & { firstAt: string })[] };

/** What is known of these profiles and between them, those known longest first. */
export async function readMembers(db: Db, ids: readonly string[], ask: number): Promise<Found> {
  const { rows } = await sql<Row>`${kept}
    select
      (select coalesce(json_agg(json_build_object('profileId', p.id, 'customerId', p.customer_id, 'homeId', p.home_id,
          'firstAt', p.first_at, 'words', coalesce(r.words, '{}'), 'proven', array(
            select kind || ' ' || value from identifiers i
            where i.profile_id = p.id and i.state = 'verified' and i.kind in ('email', 'phone')),
          'numbers', ${numbers}) order by p.first_at, p.id), '[]')
        from profiles p left join match_records r on r.profile_id = p.id
        where p.id = any(${ids}::uuid[])) as members,
      (select coalesce(json_agg(json_build_object('oneId', one_id, 'otherId', other_id) order by one_id, other_id), '[]')
        from match_pairs where one_id = any(${ids}::uuid[]) and other_id = any(${ids}::uuid[]) and score >= ${ask}) as pairs,
      (select coalesce(json_agg(json_build_object('oneId', one_id, 'otherId', other_id, 'why', why, 'matchId', match_id, 'at', at)
          order by one_id, other_id), '[]')
        from ties where one_id = any(${ids}::uuid[])) as ties,
      (select coalesce(json_agg(json_build_object('oneId', one_id, 'otherId', other_id) order by one_id, other_id), '[]')
        from apart where one_id = any(${ids}::uuid[])) as apart`.execute(db);
  const { members = [], pairs = [], ties = [], apart = [] } = rows[0] ?? {};
  return {
    ...{ pairs, ties, apart },
    members: members.map((row) => ({ ...row, firstAt: new Date(row.firstAt), proven: row.proven.filter(isOwn) })),
  };
}

/** An office's address is nobody's own. */
const isOwn = (proven: string): boolean => !proven.startsWith("email ") || kindOfAddress(proven.slice(6)) === "person";

/**
 * Sources that give each person one number: a shop where they sign in, a list whose numbers are trusted. A key of somebody signed
 * in is the source's id, " user ", and what that calls them; that of a row with a number its origin's id, ":n:", and it.
 */
const numbers = sql`case
  when p.source = 'track' and p.source_key like '% user %'
    then json_build_array(json_build_object('source', left(p.source_key, 42), 'number', substr(p.source_key, 43)))
  when p.source = 'list' and p.source_key like '%:n:%' and exists (
    select from profile_details d join customer_lists l on l.id = d.list_id where d.profile_id = p.id and l.trusted)
    then json_build_array(json_build_object('source', left(p.source_key, 36), 'number', substr(p.source_key, 37)))
  else '[]' end`;
