import { type Actor, require } from "../../../platform/actor.ts";
import type { Tx } from "../../../platform/db/database.ts";
import { record } from "../../../platform/events/record.ts";
import { newId } from "../../../platform/ids.ts";
import type { Seal } from "../../../platform/secrets/seal.ts";
import type { SourceKind } from "../contract.ts";
import { refuseTrustInTheOpen } from "./source.ts";
import { insertSource } from "./store.ts";
import { aboutKey, hashOfKey, newWriteKey } from "./write-key.ts";

type Wanted = { name: string; kind: SourceKind; trusted: boolean };

/** Adds a source with a write key of its own, and answers its id. Throws `invalid` for trust in what is no server. */
export async function addSource(tx: Tx, actor: Actor, seal: Seal, wanted: Wanted, now: Date): Promise<string> {
  require(actor, "admin");
  refuseTrustInTheOpen(wanted);
  const id = newId();
  const key = newWriteKey();
  const keyHash = hashOfKey(key);
  if (!keyHash) throw new RangeError("a key of ours that is none");
  await insertSource(tx, { ...wanted, id, keyHash, sealedKey: seal.close(key, aboutKey(id)), at: now });
  await record(tx, actor, [{ type: "source.added", data: { sourceId: id, trusted: wanted.trusted } }]);
  return id;
}
