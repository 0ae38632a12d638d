import { type Actor, require } from "../../../platform/actor.ts";
import type { Tx } from "../../../platform/db/database.ts";
import { notFound } from "../../../platform/errors.ts";
import { record } from "../../../platform/events/record.ts";
import type { Seal } from "../../../platform/secrets/seal.ts";
import { findSealedKey } from "./store.ts";
import { aboutKey } from "./write-key.ts";

/** The write key of a source, and a line in the log that it was shown. Throws `not_found`, also for a revoked one. */
export async function revealKey(tx: Tx, actor: Actor, seal: Seal, id: string): Promise<string> {
  require(actor, "admin");
  const sealed = await findSealedKey(tx, id);
  if (!sealed) throw notFound("source");
  await record(tx, actor, [{ type: "source.revealed", data: { sourceId: id } }]);
  return seal.open(sealed, aboutKey(id));
}
