import type { Actor } from "../../platform/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { conflict, notFound } from "../../platform/errors.ts";
import { readTree } from "../ties/tear.ts";
import { leave } from "./leave.ts";
import { lockHousehold } from "./move-out.ts";

/** Where the profiles that were asked for are now, and where the others. */
export type Parted = { theirsId: string; othersId: string };

/**
 * Parts a customer in two: these profiles are one from now on, all others another. The side whose home this customer is stays,
 * the other one leaves together, to the home of its oldest. No history is touched, and nobody is said to be two persons. Throws
 * `not_found`, and `conflict` where nobody would be left.
 */
export async function part(
  tx: Tx,
  actor: Actor,
  customerId: string,
  profileIds: readonly string[],
  { why }: { why?: "match" } = {},
): Promise<Parted> {
  const household = await lockHousehold(tx, customerId);
  const theirs = household?.profiles.filter(({ profileId }) => profileIds.includes(profileId)) ?? [];
  if (!household || theirs.length === 0) throw notFound("profile");
  const { profiles } = household;
  if (theirs.length === profiles.length) {
    throw conflict("only-profile", "This is all there is of this customer: there is nothing to separate.");
  }
  const areAtHome = theirs.some(({ homeId }) => homeId === customerId);
  const leaving = areAtHome ? profiles.filter((one) => !theirs.includes(one)) : theirs;
  const ties = await readTree(
    tx,
    profiles.map(({ profileId }) => profileId),
  );
  const { toId } = await leave(tx, actor, { household, ties, leaving, why });
  return areAtHome ? { theirsId: customerId, othersId: toId } : { theirsId: toId, othersId: customerId };
}
