import { sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import type { State } from "../contract.ts";
import type { Was, Whereabouts } from "./away.ts";

/** What a row says of whether it is in sight. */
export const whereaboutsOf = (row: {
  state: State;
  away_at: Date | null;
  was: Was | null;
  snoozed_until: Date | null;
}): Whereabouts => ({
  state: row.state,
  awayAt: row.away_at,
  was: row.was,
  snoozedUntil: row.snoozed_until,
});

export async function writeWhereabouts(
  tx: Tx,
  id: string,
  { state, awayAt, was, snoozedUntil }: Whereabouts,
): Promise<void> {
  await sql`update conversations set state = ${state}, away_at = ${awayAt}, was = ${was && JSON.stringify(was)}::jsonb,
      snoozed_until = ${snoozedUntil}
    where id = ${id}`.execute(tx);
}
