import { sql } from "kysely";
import type { Tx } from "../../../platform/db/database.ts";
import { kept } from "../../../platform/db/kept.ts";
import type { Lines } from "../weights/store.ts";

const turn = sql.lit(7236149);

/**
 * Takes the turn until the end of the transaction, and answers by which lines; undefined while it is another's. One at a time
 * decides who is one with whom: of two that see each other's profiles late, both would miss the pair. What is asked of an arriving
 * profile PostgreSQL plans once: for a few ids it would think a plan of their own cheaper each time, and planning takes five times
 * as long as the answer.
 */
export async function takeTurn(tx: Tx): Promise<Lines | undefined> {
  const { rows } = await sql<Lines & { mine: boolean }>`${kept}
    select pg_try_advisory_xact_lock(${turn}) as mine, link, ask, alone,
      set_config('plan_cache_mode', 'force_generic_plan', true),
      (select id from match_models order by id desc limit 1) as "weightsId"
    from match_lines`.execute(tx);
  const [row] = rows;
  return row?.mine ? row : undefined;
}

export async function waitForTurn(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(${turn})`.execute(tx);
}
