import { sql } from "kysely";
import type { Db } from "../../../platform/db/database.ts";
import { fromRow, toRow, type WeightsRow } from "./row.ts";
import type { Weights } from "./weights.ts";

/** What people decided of the lines. */
export type Lines = { link: number | null; ask: number | null; alone: boolean };

/** The id of the newest weights, and the lines that hold now. */
export async function readLines(db: Db): Promise<Lines & { weightsId: string | null }> {
  const { rows } = await sql<Lines & { weightsId: string | null }>`
    select link, ask, alone, (select id from match_models order by id desc limit 1) as "weightsId" from match_lines`.execute(
    db,
  );
  return rows[0] ?? { link: null, ask: null, alone: true, weightsId: null };
}

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
