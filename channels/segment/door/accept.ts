import type { Db } from "../../../platform/db/database.ts";
import { newId } from "../../../platform/ids.ts";
import type { Incoming } from "./incoming.ts";
import { insertCalls } from "./store.ts";

/**
 * Keeps calls as they came; those whose message id we have had are the same calls, and not kept again. When this returns
 * outside a transaction they are on disk, and may be acknowledged. Answers how many are new; undefined for a key that may not
 * send.
 */
export async function acceptCalls(db: Db, keyHash: Buffer, calls: readonly Incoming[]): Promise<number | undefined> {
  const rows = new Map<string, string>();
  for (const { messageId, sentAt, json, refused } of calls) {
    const id = newId();
    const known = messageId ?? id;
    if (rows.has(known)) continue;
    const head = JSON.stringify({ id, messageId: known, sentAt, reason: refused });
    // The call is text already: written once, and read by PostgreSQL.
    rows.set(known, `${head.slice(0, -1)},"body":${json}}`);
  }
  return (await insertCalls(db, keyHash, `[${[...rows.values()].join(",")}]`))?.fresh;
}
