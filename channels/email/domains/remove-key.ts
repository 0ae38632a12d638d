import type { Actor } from "../../../platform/actor.ts";
import type { Tx } from "../../../platform/db/database.ts";
import { notFound } from "../../../platform/errors.ts";
import { record } from "../../../platform/events/record.ts";
import { deleteKey, holdDomain, lockKey } from "./store.ts";

/** Removes a key for ever; when it is the one that signs, mail leaves unsigned from now on. Throws `not_found`. */
export async function removeKey(tx: Tx, actor: Actor, domain: string, id: string): Promise<void> {
  await holdDomain(tx, domain);
  const key = await lockKey(tx, domain, id);
  if (!key) throw notFound("signing-key");
  await deleteKey(tx, id);
  await record(tx, actor, [{ type: "signing-key.removed", data: { domain, selector: key.selector } }]);
}
