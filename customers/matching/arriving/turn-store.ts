import { sql } from "kysely";
import type { Tx } from "../../../platform/db/database.ts";
import { kept } from "../../../platform/db/kept.ts";
import type { Lines } from "../weights/store.ts";

const turn = sql.lit(7236149);

/**
 * One at a time decides who is one with whom: of two that see each other's profiles late, both would miss the pair. Answers by which
 * lines; undefined while it is another's turn.
 */
export async function takeTurn(tx: Tx): Promise<Lines | undefined> {
  const { rows } = await sql<Lines & { mine: boolean }>`${kept}
    select pg_try_advisory_xact_lock(${turn}) as mine, link, ask, alone,
      (select id from match_models order by id desc limit 1) as "weightsId"
    from match_lines`.execute(tx);
  const [row] = rows;
  return row?.mine ? row : undefined;
}

export async function waitForTurn(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(${turn})`.execute(tx);
}
