import type { Actor } from "../platform/actor.ts";
import type { Tx } from "../platform/db/database.ts";
import { conflict, notFound } from "../platform/errors.ts";
import { record } from "../platform/events/record.ts";
import { newId } from "../platform/ids.ts";
import { rederive } from "./belonging/rederive.ts";
import {
  type Belonging,
  findJoining,
  insertHome,
  type LockedCustomer,
  lockCustomers,
  moveProfiles,
  pointCustomers,
  readBelongings,
  setHome,
  setKeepers,
} from "./belonging/store.ts";

/**
 * Takes a profile out of a customer: back to the customer it was joined from, or, when this is where it comes from, to a new
 * one of its own. No history is touched. A host or shop that came with the joining goes with it. Returns the id of the
 * customer it belongs to now. Throws `not_found`, and `conflict` for the only profile of a customer.
 */
export async function separate(tx: Tx, actor: Actor, customerId: string, profileId: string): Promise<string> {
  const { customer, leaving, staying } = await lockApart(tx, customerId, profileId);
  const [oldest] = staying;
  if (!oldest) throw conflict("only-profile", "This is all there is of this customer: there is nothing to separate.");
  const goesHome = leaving.homeId !== customerId;
  const otherId = goesHome ? leaving.homeId : newId();
  const changes = goesHome
    ? await takeBack(tx, customer, otherId)
    : await settle(tx, customer, { ...leaving, otherId }, oldest);
  await moveProfiles(tx, [profileId], otherId);
  await pointCustomers(tx, [otherId], null);
  await rederive(tx, [customerId, otherId]);
  await record(tx, actor, [
    { type: "customer.separated", customerId, data: { profileId, otherId, ...changes } },
    { type: "customer.separated", customerId: otherId, data: { profileId, fromId: customerId } },
  ]);
  return otherId;
}

type Apart = { customer: LockedCustomer; leaving: Belonging; staying: Belonging[] };

/** Looks where the profile comes from, locks both ends, and looks again at what nobody can change any more. */
async function lockApart(tx: Tx, customerId: string, profileId: string): Promise<Apart> {
  const before = (await readBelongings(tx, [customerId])).find((profile) => profile.profileId === profileId);
  if (!before) throw notFound("profile");
  const customer = (await lockCustomers(tx, [customerId, before.homeId])).get(customerId);
  const profiles = await readBelongings(tx, [customerId]);
  const leaving = profiles.find((profile) => profile.profileId === profileId);
  if (!customer || !leaving) throw notFound("profile");
  return { customer, leaving, staying: profiles.filter((profile) => profile !== leaving) };
}

/** Gives back what came with the joining, and says what that was. */
async function takeBack(tx: Tx, customer: LockedCustomer, otherId: string) {
  const gift = await findJoining(tx, customer.id, otherId);
  const hostId = customer.hostId !== null && customer.hostId === gift?.hostId ? customer.hostId : null;
  const shopId = customer.shopId !== null && customer.shopId === gift?.shopId ? customer.shopId : null;
  await setKeepers(tx, customer.id, {
    hostId: hostId ? null : customer.hostId,
    shopId: shopId ? null : customer.shopId,
  });
  return { hostId, shopId };
}

/** The profile gets a home of its own; this customer becomes the home of the oldest profile that stays. */
async function settle(
  tx: Tx,
  customer: LockedCustomer,
  leaving: Belonging & { otherId: string },
  oldest: Belonging,
): Promise<{ oldestId: string; oldestHomeId: string }> {
  await insertHome(tx, leaving.otherId, customer.kind);
  await setHome(tx, leaving.profileId, leaving.otherId);
  await setHome(tx, oldest.profileId, customer.id);
  return { oldestId: oldest.profileId, oldestHomeId: oldest.homeId };
}
