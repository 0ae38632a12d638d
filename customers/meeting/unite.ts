import { system } from "../../platform/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { lockCustomers } from "../belonging/store.ts";
import { type JoinReason, join } from "../join.ts";
import { filterKnown, findPairs, type Pair, withoutTwoUsers } from "./store.ts";

/**
 * Joins those a source says are one: each `other` into its `into`. Whoever would then be two users of one source is left as
 * they are, unless the source is trusted to know (`sure`).
 */
export async function unite(
  tx: Tx,
  pairs: readonly { into: string; other: string; sure: boolean }[],
  why: JoinReason,
): Promise<void> {
  const [sure, unsure] = [pairs.filter((one) => one.sure), pairs.filter((one) => !one.sure)];
  const found = sure.length > 0 ? await findPairs(tx, sure) : [];
  const maybe = unsure.length > 0 ? await findPairs(tx, unsure) : [];
  const fitting = maybe.length > 0 ? await withoutTwoUsers(tx, maybe) : [];
  await joinAll(tx, [...found, ...fitting], why);
}

/**
 * Joins pair after pair; who came to belong to another meanwhile is joined as that one. Anybody may claim an address or a user
 * id: that brings a visitor to a person, and never two persons together. Who is apart stays so.
 */
export async function joinAll(tx: Tx, pairs: readonly Pair[], why: JoinReason): Promise<void> {
  if (pairs.length === 0) return;
  const ids = pairs.flatMap(({ intoId, otherId }) => [intoId, otherId]);
  await lockCustomers(tx, ids);
  const known = await filterKnown(tx, ids);
  const movedTo = new Map<string, string>();
  const now = (id: string): string => {
    const next = movedTo.get(id);
    return next === undefined ? id : now(next);
  };
  for (const pair of pairs) {
    const [intoId, otherId] = [now(pair.intoId), now(pair.otherId)];
    if (intoId === otherId || (!pair.sure && known.has(intoId) && known.has(otherId))) continue;
    const through = { oneId: pair.intoProfileId, otherId: pair.otherProfileId };
    if (!(await join(tx, system, intoId, otherId, { why, through }))) continue;
    movedTo.set(otherId, intoId);
    if (known.has(otherId)) known.add(intoId);
  }
}
