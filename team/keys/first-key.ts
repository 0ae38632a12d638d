import { system } from "../../platform/actor.ts";
import type { Db } from "../../platform/db/database.ts";
import { record } from "../../platform/events/record.ts";
import { wallClock } from "../clock.ts";
import { fingerprint } from "../secret.ts";
import { keyPrefix } from "./key.ts";
import { markKeyRevoked, replaceKey } from "./store.ts";

/** The one key that is set by configuration always has this id: however often we start, there is one of it. */
export const firstKeyId = "00000000-0000-7000-8000-000000000001";

/**
 * Makes the configured key (STAMMGAST_API_KEY) exist with full rights, in place of the one configured before; without
 * one, the one configured before stops working. Safe to call at every start of every process.
 */
export async function ensureFirstKey(db: Db, secret: string | undefined, now: Date = wallClock()): Promise<void> {
  await db.transaction().execute(async (tx) => {
    if (secret === undefined) {
      const revoked = await markKeyRevoked(tx, firstKeyId, now);
      if (revoked) await record(tx, system, [{ type: "key.revoked", data: { keyId: firstKeyId } }]);
      return;
    }
    const replaced = await replaceKey(tx, {
      id: firstKeyId,
      name: "STAMMGAST_API_KEY",
      prefix: keyPrefix(secret),
      token_hash: fingerprint(secret),
      scopes: ["admin"],
      created_by: null,
      created_at: now,
      last_used_at: null,
      revoked_at: null,
    });
    if (replaced) await record(tx, system, [{ type: "key.made", data: { keyId: firstKeyId, scopes: ["admin"] } }]);
  });
}
