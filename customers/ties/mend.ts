import { system } from "../../platform/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { lockHousehold } from "../belonging/move-out.ts";
import { partBetween } from "../belonging/part-between.ts";
import { deleteAlone, deleteAloneMatches, readOwners } from "./mend-store.ts";
import { settleMatches } from "./store.ts";
import { readTree, replaceTies } from "./tear.ts";
import type { Pair } from "./tie.ts";

/** Lets these ties, and all of the customers they belong to, be what holds those together: inside them and without a ring. */
export async function mendTies(tx: Tx, pairs: readonly Pair[]): Promise<void> {
  await deleteAlone(tx, "ties", pairs);
  const owners = await readOwners(tx, profilesOf(pairs));
  for (const customerId of [...new Set(owners.values())].sort()) {
    const household = await lockHousehold(tx, customerId);
    const here = household?.profiles.map(({ profileId }) => profileId) ?? [];
    const { stored, whole } = await readTree(tx, here);
    await replaceTies(tx, stored, whole);
  }
}

/** Takes those apart that people said are two persons: nobody of us joined them, for then they would not be apart any more. */
export async function mendApart(tx: Tx, pairs: readonly Pair[]): Promise<void> {
  await deleteAlone(tx, "apart", pairs);
  for (const { oneId, otherId } of pairs) {
    const owners = await readOwners(tx, [oneId, otherId]);
    if (owners.size === 2 && owners.get(oneId) === owners.get(otherId)) await partBetween(tx, system, oneId, otherId);
  }
}

/** Lets matches say of their two customers what is so. */
export async function mendMatches(tx: Tx, ids: readonly string[]): Promise<void> {
  const pairs = await deleteAloneMatches(tx, ids);
  await settleMatches(tx, system, profilesOf(pairs));
}

const profilesOf = (pairs: readonly Pair[]) => [...new Set(pairs.flatMap(({ oneId, otherId }) => [oneId, otherId]))];
