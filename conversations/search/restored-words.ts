import type pg from "pg";
import { openDb } from "../../platform/db/pool.ts";
import { vectorsOf } from "./lexicon.ts";
import { inArray } from "./vector.ts";

/** Makes the words of messages that are restored: what `searchable` would, for a fraction of its cost. */
export function restoredWords(pool: pg.Pool): (texts: readonly string[]) => Promise<Buffer> {
  const db = openDb(pool);
  return async (texts) => inArray(await vectorsOf(db, texts));
}
