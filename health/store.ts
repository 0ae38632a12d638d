import { sql } from "kysely";
import type { Db } from "../platform/db/database.ts";

/** Of the whole database on disk, in bytes. */
export async function sizeOfDatabase(db: Db): Promise<number> {
  const { rows } = await sql<{ bytes: number }>`select pg_database_size(current_database()) as bytes`.execute(db);
  return rows[0]?.bytes ?? 0;
}
