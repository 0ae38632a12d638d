import { type Actor, require } from "../../platform/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { record } from "../../platform/events/record.ts";
import { newId } from "../../platform/ids.ts";
import { type KeyInput, type KeyMade, scopes } from "../contract.ts";
import { fingerprint, newSecret } from "../secret.ts";
import { keyPrefix } from "./key.ts";
import { presentKey } from "./present.ts";
import { insertKey } from "./store.ts";

/** Makes a key for a program. Its secret is in the answer and nowhere else. */
export async function makeKey(tx: Tx, actor: Actor, input: KeyInput, now: Date): Promise<KeyMade> {
  require(actor, "admin");
  const secret = `sg_${newSecret()}`;
  const row = {
    id: newId(now),
    name: input.name,
    prefix: keyPrefix(secret),
    scopes: scopes.filter((scope) => input.scopes.includes(scope)),
    created_at: now,
    last_used_at: null,
  };
  await insertKey(tx, { ...row, token_hash: fingerprint(secret), created_by: actor.staffId, revoked_at: null });
  await record(tx, actor, [{ type: "key.made", data: { keyId: row.id, scopes: row.scopes } }]);
  return { key: presentKey(row), secret };
}
