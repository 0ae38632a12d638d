import { writtenToAmong } from "../../customers/reach/unreachable.ts";
import type { Actor } from "../../platform/actor.ts";
import type { Db, Tx } from "../../platform/db/database.ts";
import { allowedAmong, allowWritersOf, disallowWritersOf } from "./store.ts";

/**
 * Learns from somebody who says that conversations are no spam: the word of a filter counts for nothing any more in mail of
 * those who wrote it. A block of our own still counts.
 */
export async function learnNoSpam(tx: Tx, actor: Actor, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await allowWritersOf(tx, ids, actor.staffId);
}

/** Learns the other way: whoever wrote what is spam is allowed no more. */
export async function learnSpam(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await disallowWritersOf(tx, ids);
}

/** Of these authors, those of whom no filter is believed: somebody said so, or we have written to them ourselves. */
export async function trustedAmong(db: Db, addresses: readonly string[]): Promise<Set<string>> {
  if (addresses.length === 0) return new Set();
  const allowed = await allowedAmong(db, addresses);
  const known = await writtenToAmong(db, addresses);
  return new Set([...allowed, ...known]);
}
