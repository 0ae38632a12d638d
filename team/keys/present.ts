import type { KeyView } from "../contract.ts";
import type { KeyRow } from "./store.ts";

/** A key without its secret. */
export function presentKey(row: KeyRow): KeyView {
  return {
    id: row.id,
    name: row.name,
    prefix: row.prefix,
    scopes: row.scopes,
    createdAt: row.created_at.toISOString(),
    lastUsedAt: row.last_used_at?.toISOString() ?? null,
  };
}
