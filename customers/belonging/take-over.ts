import type { Actor } from "../../platform/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { conflict, notFound } from "../../platform/errors.ts";
import { record } from "../../platform/events/record.ts";
import { rederive } from "./rederive.ts";
import {
  findSeparation,
  lockCustomers,
  moveProfiles,
  pointCustomers,
  readBelongings,
  readOwner,
  type Separation,
  setHome,
  setKeepers,
} from "./store.ts";

/**
 * Makes one profile belong to this customer, wherever it is now: the way back from separating it, with the host, the shop
 * and the home it had before. A customer left without profiles leads here. Throws `not_found`, and `conflict` when somebody
 * moved it meanwhile.
 */
export async function takeOver(tx: Tx, actor: Actor, customerId: string, profileId: string): Promise<void> {
  const ownerId = await readOwner(tx, profileId);
  if (!ownerId) throw notFound("profile");
  if (ownerId === customerId) return;
  const locked = await lockCustomers(tx, [customerId, ownerId]);
  const customer = locked.get(customerId);
  const theirs = await readBelongings(tx, [ownerId]);
  if (!customer || customer.joinedInto || !theirs.some((one) => one.profileId === profileId)) {
    throw conflict("joined-meanwhile", "One of them was just joined elsewhere. Please look again.");
  }
  await moveProfiles(tx, [profileId], customerId);
  if (theirs.length === 1) await pointCustomers(tx, [ownerId], customerId);
  const separation = await findSeparation(tx, customerId, profileId);
  if (separation) await restore(tx, customerId, profileId, separation);
  const gift = {
    hostId: customer.hostId ? null : (separation?.hostId ?? null),
    shopId: customer.shopId ? null : (separation?.shopId ?? null),
  };
  const keepers = { hostId: customer.hostId ?? gift.hostId, shopId: customer.shopId ?? gift.shopId };
  await setKeepers(tx, customerId, keepers);
  await rederive(tx, theirs.length === 1 ? [customerId] : [customerId, ownerId]);
  await record(tx, actor, [
    { type: "customer.joined", customerId, data: { otherId: ownerId, profileIds: [profileId], ...gift } },
    { type: "customer.joined", customerId: ownerId, data: { intoId: customerId } },
  ]);
}

/** Home again: where separating gave both another one, as far as nothing has happened to them since. */
async function restore(tx: Tx, customerId: string, profileId: string, separation: Separation): Promise<void> {
  const { oldestId, oldestHomeId, otherId } = separation;
  if (!oldestId || !oldestHomeId) return;
  const here = await readBelongings(tx, [customerId]);
  const home = (id: string) => here.find((one) => one.profileId === id)?.homeId;
  if (home(oldestId) !== customerId || home(profileId) !== otherId) return;
  await setHome(tx, oldestId, oldestHomeId);
  await setHome(tx, profileId, customerId);
}
