import { type Actor, require } from "../../platform/actor.ts";
import type { Db, Tx } from "../../platform/db/database.ts";
import type { Unreachable } from "./contract.ts";
import { deleteUnreachable, listUnreachable, listWrittenTo, upsertUnreachable } from "./store.ts";

/** What a report says of an address. */
export type Failing = { address: string; permanent: boolean; status: string; said: string; at: Date };

/** Marks addresses that our mail did not reach. What is known for good is not weakened by a server that still tries. */
export async function markUnreachable(tx: Tx, failing: readonly Failing[]): Promise<void> {
  const last = new Map(failing.map((one) => [one.address, one]));
  await upsertUnreachable(tx, [...last.values()]);
}

/** Somebody wrote from there: the address lives. */
export async function markReachable(tx: Tx, addresses: readonly string[]): Promise<void> {
  await deleteUnreachable(tx, addresses);
}

/** Of these addresses, those that the last mail did not reach. */
export async function unreachableAmong(db: Db, actor: Actor, addresses: readonly string[]): Promise<Unreachable[]> {
  require(actor, "read");
  const rows = await listUnreachable(db, addresses);
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}

/** Of these addresses, those that we have written to ourselves. */
export async function writtenToAmong(db: Db, addresses: readonly string[]): Promise<Set<string>> {
  return new Set(await listWrittenTo(db, addresses));
}
