import { sql } from "kysely";
import type { Db } from "../../../platform/db/database.ts";
import { fromRow, toRow, type WeightsRow } from "./row.ts";
import type { Weights } from "./weights.ts";

/** Which weights hold, and where people decided otherwise than the data. */
export type Lines = { weightsId: string | null; link: number | null; ask: number | null; alone: boolean };

export async function readWeights(db: Db, id: string): Promise<Weights | undefined> {
  const { rows } = await sql<WeightsRow>`
    select id, weights, words, link, ask from match_models where id = ${id}`.execute(db);
  return rows[0] && fromRow(rows[0]);
}

/** Keeps what was learned; the one before stays to compare with. */
export async function insertWeights(
  db: Db,
  learned: Weights,
  { profiles, outlook }: { profiles: number; outlook: unknown },
): Promise<void> {
  const row = toRow(learned);
  await sql`
    insert into match_models (id, profiles, weights, words, outlook, link, ask)
    values (${row.id}, ${profiles}, ${JSON.stringify(row.weights)}, ${JSON.stringify(row.words)},
      ${JSON.stringify(outlook)}, ${row.link}, ${row.ask})`.execute(db);
  await sql`
    delete from match_models where id not in (select id from match_models order by id desc limit 2)`.execute(db);
}
