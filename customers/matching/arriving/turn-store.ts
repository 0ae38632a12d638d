import { sql } from "kysely";
import type { Tx } from "../../../platform/db/database.ts";

const turn = sql.lit(7236149);

/** One at a time decides who is one with whom: of two that see each other's profiles late, both would miss the pair. */
export async function takeTurn(tx: Tx): Promise<boolean> {
  const { rows } = await sql<{ mine: boolean }>`select pg_try_advisory_xact_lock(${turn}) as mine`.execute(tx);
  return rows[0]?.mine ?? false;
}

export async function waitForTurn(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(${turn})`.execute(tx);
}
