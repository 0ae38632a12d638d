import type { Actor } from "../platform/actor.ts";
import type { Tx } from "../platform/db/database.ts";
import { conflict, notFound } from "../platform/errors.ts";
import { record } from "../platform/events/record.ts";
import { lockHousehold, moveOut } from "./belonging/move-out.ts";
import { rederive } from "./belonging/rederive.ts";
import { awaitMatching } from "./ties/await.ts";
import { insertApart, settleMatches } from "./ties/store.ts";
import { loosen } from "./ties/tear.ts";
import { pairsBetween } from "./ties/tie.ts";

/**
 * Takes a profile out of a customer: back to the customer it was joined from, or, when this is where it comes from, to a new
 * one of its own. From now on it is somebody else than all who stay, whatever matches. No history is touched. A host or shop
 * that came with the joining goes with it. Returns the id of the customer it belongs to now. Throws `not_found`, and
 * `conflict` for the only profile of a customer.
 */
export async function separate(tx: Tx, actor: Actor, customerId: string, profileId: string): Promise<string> {
  const household = await lockHousehold(tx, customerId);
  const leaving = household?.profiles.find((one) => one.profileId === profileId);
  if (!household || !leaving) throw notFound("profile");
  const staying = household.profiles.filter((one) => one !== leaving);
  const [oldest] = staying;
  if (!oldest) throw conflict("only-profile", "This is all there is of this customer: there is nothing to separate.");
  const stayingIds = staying.map((one) => one.profileId);
  const { toId: otherId, ...given } = await moveOut(tx, household, [leaving]);
  const swapped = leaving.homeId === customerId ? { oldestId: oldest.profileId, oldestHomeId: oldest.homeId } : {};
  const loosened = await loosen(tx, profileId, stayingIds);
  await insertApart(tx, pairsBetween([profileId], stayingIds));
  await settleMatches(tx, actor, [profileId]);
  await rederive(tx, [customerId, otherId]);
  await awaitMatching(tx, [profileId, ...stayingIds]);
  await record(tx, actor, [
    { type: "customer.separated", customerId, data: { profileId, otherId, ...given, ...swapped, ...loosened } },
    { type: "customer.separated", customerId: otherId, data: { profileId, fromId: customerId } },
  ]);
  return otherId;
}
