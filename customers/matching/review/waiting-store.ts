import { type RawBuilder, sql } from "kysely";
import type { Db } from "../../../platform/db/database.ts";

/** Whether one of the customers of two profiles has an open conversation: what `matches.waiting` says of a pair. */
export const waitingOf = (one: RawBuilder<unknown>, other: RawBuilder<unknown>): RawBuilder<boolean> => sql`exists (
  select from profiles w join profiles p on p.customer_id = w.customer_id
  join conversations c on c.profile_id = p.id and c.state = 'open'
  where w.id in (${one}, ${other}))`;

/** Brings `waiting` of the open matches up to date; only rows that change are written. Returns how many. */
export async function refreshWaiting(db: Db): Promise<number> {
  const { numAffectedRows } = await sql`
    update matches m set waiting = not m.waiting
    where m.state = 'open' and m.waiting <> ${waitingOf(sql`m.one_id`, sql`m.other_id`)}`.execute(db);
  return Number(numAffectedRows ?? 0);
}
