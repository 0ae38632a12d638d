import { resolve } from "node:path";
import { sql } from "kysely";
import type { Db, Tx } from "../../../platform/db/database.ts";

export type ImportedFile = { path: string; size: number; modifiedAt: Date };

/** Where an earlier import of this very file stopped; 0 for a file that is new or has changed. */
export async function readPosition(db: Db, file: ImportedFile): Promise<number> {
  const { rows } = await sql<{ position: number }>`select position from imports
    where path = ${resolve(file.path)} and size = ${file.size} and modified_at = ${file.modifiedAt}`.execute(db);
  return rows[0]?.position ?? 0;
}

export async function writePosition(
  tx: Tx,
  file: ImportedFile & { position: number; imported: number },
): Promise<void> {
  await sql`insert into imports (path, size, modified_at, position, imported)
    values (${resolve(file.path)}, ${file.size}, ${file.modifiedAt}, ${file.position}, ${file.imported})
    on conflict (path) do update set size = excluded.size, modified_at = excluded.modified_at,
      position = excluded.position, imported = excluded.imported, updated_at = now()`.execute(tx);
}
