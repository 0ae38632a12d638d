import type { Actor } from "../../../platform/actor.ts";
import type { Tx } from "../../../platform/db/database.ts";
import { conflict, notFound } from "../../../platform/errors.ts";
import { record } from "../../../platform/events/record.ts";
import { type KeyRow, stateOf } from "./key.ts";
import { holdDomain, lockKey, takeUp } from "./store.ts";

/**
 * Lets a key sign from now on without waiting for its record to be seen, as somebody wishes who knows that it is there. Throws
 * `not_found`, or `conflict` for one that has been retired.
 */
export async function useKey(tx: Tx, actor: Actor, domain: string, id: string): Promise<void> {
  await holdDomain(tx, domain);
  const key = await lockKey(tx, domain, id);
  if (!key) throw notFound("signing-key");
  if (stateOf(key) === "retired") throw conflict("key-retired", "Another key took its place. Make a new one.");
  if (stateOf(key) === "signing") return;
  await beginUse(tx, actor, key, true);
}

/** The one that signed so far is retired; its record stays needed for mail on its way. */
export async function beginUse(tx: Tx, actor: Actor, key: KeyRow, byChoice: boolean): Promise<void> {
  const { domain, selector } = key;
  await takeUp(tx, key, byChoice);
  await record(tx, actor, [{ type: "signing-key.used", data: { domain, selector } }]);
}
