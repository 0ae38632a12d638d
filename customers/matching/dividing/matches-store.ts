import { sql } from "kysely";
import type { Tx } from "../../../platform/db/database.ts";
import { kept } from "../../../platform/db/kept.ts";
import { waitingOf } from "../review/waiting-store.ts";
import type { Weighed } from "./match-of.ts";

type Pair = { oneId: string; otherId: string };

/** Writes matches down; what people decided of a pair stays as they said. Answers the ids they have, in the order given. */
export async function upsertMatches(
  tx: Tx,
  matches: readonly (Weighed & { state: "open" | "joined" })[],
): Promise<string[]> {
  const { rows } = await sql<Pair & { id: string }>`${kept}
    insert into matches as m (id, one_id, other_id, state, mean, proven, reasons, waiting, decided_at)
    select id, "oneId", "otherId", state, mean, proven, reasons, ${waitingOf(sql`"oneId"`, sql`"otherId"`)},
      case when state = 'joined' then now() end
    from json_to_recordset(${JSON.stringify(matches)}::json) as n(id uuid, "oneId" uuid, "otherId" uuid, state text,
      mean real, proven text, reasons jsonb)
    order by 2, 3
    on conflict (one_id, other_id) do update set state = excluded.state, mean = excluded.mean, proven = excluded.proven,
      reasons = excluded.reasons, waiting = excluded.waiting, decided_at = excluded.decided_at, staff_id = null
    returning id, one_id as "oneId", other_id as "otherId"`.execute(tx);
  const ids = new Map(rows.map(({ id, oneId, otherId }) => [oneId + otherId, id]));
  return matches.flatMap(({ oneId, otherId }) => ids.get(oneId + otherId) ?? []);
}

/**
 * Removes the open matches of these profiles that are not in question any more, and marks what was joined by itself and belongs to
 * two by now. Answers how many are removed.
 */
export async function takeBack(tx: Tx, profileIds: readonly string[], open: readonly Pair[]): Promise<number> {
  const { rows } = await sql<{ gone: number }>`${kept}
    with moot as (
      delete from matches m
      where m.state = 'open' and (m.one_id = any(${profileIds}::uuid[]) or m.other_id = any(${profileIds}::uuid[]))
        and not exists (select from json_to_recordset(${JSON.stringify(open)}::json) as n("oneId" uuid, "otherId" uuid)
          where n."oneId" = m.one_id and n."otherId" = m.other_id)
      returning m.id
    ), parted as (
      update matches m set state = 'withdrawn', decided_at = now()
      from profiles one, profiles other
      where m.one_id = any(${profileIds}::uuid[]) and m.state = 'joined' and m.staff_id is null
        and one.id = m.one_id and other.id = m.other_id and one.customer_id <> other.customer_id
    )
    select count(*)::int as gone from moot`.execute(tx);
  return rows[0]?.gone ?? 0;
}
