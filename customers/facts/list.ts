import type { Db } from "../../platform/db/database.ts";
import type { FactView } from "../contract.ts";
import { type FactRow, readFacts } from "./store.ts";

/** What we remember of whoever has these profiles; nothing that has expired. */
export async function listFacts(db: Db, profileIds: readonly string[]): Promise<FactView[]> {
  return (await readFacts(db, profileIds)).map(presentFact);
}

export function presentFact(row: FactRow): FactView {
  return {
    id: row.id,
    text: row.text,
    author: row.authorId && row.authorName !== null ? { id: row.authorId, name: row.authorName } : null,
    at: row.at.toISOString(),
    expiresAt: row.expiresAt?.toISOString() ?? null,
  };
}
