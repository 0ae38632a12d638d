import { type RawBuilder, sql } from "kysely";
import type { Db } from "../../../platform/db/database.ts";

/** Whether one of the customers of two profiles has an open conversation: what `matches.waiting` says of a pair. */
export const waitingOf = (one: RawBuilder<unknown>, other: RawBuilder<unknown>): RawBuilder<boolean> => sql`exists (
  select from profiles w join profiles p on p.customer_id = w.customer_id
  join conversations c on c.profile_id = p.id and c.state = 'open'
  where w.id in (${one}, ${other}))`;

/**
 * Brings `waiting` of the open matches up to date; only rows that change are written. Returns how many. All who wait are
 * found first, once: to ask it of each match would walk the open conversations as often as there are matches.
 */
export async function refreshWaiting(db: Db): Promise<number> {
  const { numAffectedRows } = await sql`
    with waiting as materialized (
      select distinct p.customer_id from conversations c join profiles p on p.id = c.profile_id where c.state = 'open'
    ), theirs as materialized (
      select p.id from waiting w join profiles p on p.customer_id = w.customer_id
    )
    update matches m set waiting = not m.waiting
    where m.state = 'open'
      and m.waiting <> (m.one_id in (select id from theirs) or m.other_id in (select id from theirs))`.execute(db);
  return Number(numAffectedRows ?? 0);
}
