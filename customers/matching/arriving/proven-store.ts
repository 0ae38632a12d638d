import { sql } from "kysely";
import type { Tx } from "../../../platform/db/database.ts";
import { kept } from "../../../platform/db/kept.ts";

/** What so many share is nobody's own, proven or not. */
const mostOwners = sql.lit(20);

/** Profiles that have proven the same address or number to be theirs as one of these. */
export async function provenPairs(tx: Tx, ids: readonly string[]): Promise<{ oneId: string; otherId: string }[]> {
  const { rows } = await sql<{ oneId: string; otherId: string }>`${kept}
    select distinct least(i.profile_id, o.other) as "oneId", greatest(i.profile_id, o.other) as "otherId"
    from identifiers i
    cross join lateral (
      select array(select profile_id from identifiers t
        where t.kind = i.kind and t.value = i.value and t.profile_id <> i.profile_id and t.state = 'verified'
        limit ${mostOwners}) as others
    ) found
    cross join unnest(found.others) as o(other)
    where i.profile_id = any(${ids}::uuid[]) and i.state = 'verified' and i.kind in ('email', 'phone')
      and cardinality(found.others) < ${mostOwners}`.execute(tx);
  return rows;
}
