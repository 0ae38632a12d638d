import { type Actor, require } from "../../platform/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { conflict, notFound } from "../../platform/errors.ts";
import { record } from "../../platform/events/record.ts";
import { firstKeyId } from "./first-key.ts";
import { markKeyRevoked } from "./store.ts";

/** Makes a key useless from now on. Throws `not_found`, `conflict` for the key that the configuration sets. */
export async function revokeKey(tx: Tx, actor: Actor, id: string, now: Date): Promise<void> {
  require(actor, "admin");
  if (id === firstKeyId) {
    throw conflict("configured-key", "This key comes from the setting STAMMGAST_API_KEY. Remove it there and restart.");
  }
  if (!(await markKeyRevoked(tx, id, now))) throw notFound("key");
  await record(tx, actor, [{ type: "key.revoked", data: { keyId: id } }]);
}
