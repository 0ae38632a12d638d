import { type Actor, require } from "../../../platform/actor.ts";
import type { Tx } from "../../../platform/db/database.ts";
import { notFound } from "../../../platform/errors.ts";
import { record } from "../../../platform/events/record.ts";
import type { SourceChange } from "../contract.ts";
import { refuseTrustInTheOpen } from "./source.ts";
import { type LockedSource, lockSource, markSourceRevoked, updateSource } from "./store.ts";

/**
 * Gives a source another name, or trusts it from now on, or no longer; what it said before stays as it was taken. Throws
 * `not_found`, also for one whose key was revoked, and `invalid` for trust in what is no server.
 */
export async function changeSource(tx: Tx, actor: Actor, id: string, change: SourceChange): Promise<void> {
  require(actor, "admin");
  const source = await lockWorking(tx, id);
  const changed = { kind: source.kind, name: change.name ?? source.name, trusted: change.trusted ?? source.trusted };
  refuseTrustInTheOpen(changed);
  if (changed.name === source.name && changed.trusted === source.trusted) return;
  await updateSource(tx, id, changed);
  await record(tx, actor, [{ type: "source.changed", data: { sourceId: id, trusted: changed.trusted } }]);
}

/** Refuses everything that comes under the key of this source from now on. What it told stays. Throws `not_found`. */
export async function revokeSource(tx: Tx, actor: Actor, id: string, now: Date): Promise<void> {
  require(actor, "admin");
  await lockWorking(tx, id);
  await markSourceRevoked(tx, id, now);
  await record(tx, actor, [{ type: "source.revoked", data: { sourceId: id } }]);
}

async function lockWorking(tx: Tx, id: string): Promise<LockedSource> {
  const source = await lockSource(tx, id);
  if (!source || source.revokedAt) throw notFound("source");
  return source;
}
