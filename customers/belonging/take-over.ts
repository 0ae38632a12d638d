import type { Actor } from "../../platform/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { conflict, notFound } from "../../platform/errors.ts";
import { record } from "../../platform/events/record.ts";
import { newId } from "../../platform/ids.ts";
import { awaitMatching } from "../ties/await.ts";
import { deleteApart, readApart, settleMatches } from "../ties/store.ts";
import { fasten, loosen } from "../ties/tear.ts";
import { mainFirst } from "./move-out.ts";
import { rederive } from "./rederive.ts";
import {
  type Belonging,
  findBelonging,
  findEmpty,
  findSeparation,
  insertHome,
  type LockedCustomer,
  lockCustomers,
  moveProfiles,
  pointCustomers,
  readBelongings,
  type Separation,
  setHome,
  setKeepers,
} from "./store.ts";

/**
 * Makes one profile belong to this customer, wherever it is now: the way back from separating it, with the host, the shop,
 * the home and the ties it had before. A customer left without profiles leads here. Throws `not_found`, and `conflict` when
 * somebody moved it meanwhile.
 */
export async function takeOver(tx: Tx, actor: Actor, customerId: string, profileId: string): Promise<void> {
  const before = await findBelonging(tx, profileId);
  if (!before) throw notFound("profile");
  const { customerId: ownerId, homeId } = before;
  if (ownerId === customerId) return;
  const locked = await lockCustomers(tx, [customerId, ownerId]);
  if (!locked.has(homeId)) await lockCustomers(tx, [homeId]);
  const customer = locked.get(customerId);
  const theirs = await readBelongings(tx, [ownerId]);
  const profile = theirs.find((one) => one.profileId === profileId);
  if (!customer || customer.joinedInto || !profile) {
    throw conflict("joined-meanwhile", "One of them was just joined elsewhere. Please look again.");
  }
  const left = theirs.filter((one) => one !== profile);
  await bring(tx, customer, profile, left);
  const separation = await findSeparation(tx, customerId, profileId);
  if (separation) await restore(tx, customerId, profileId, separation);
  const unapart = await tie(tx, customerId, profileId, separation);
  const gift = await keep(tx, customer, separation);
  await settleMatches(tx, actor, [profileId]);
  await rederive(tx, left.length === 0 ? [customerId] : [customerId, ownerId]);
  await record(tx, actor, [
    { type: "customer.joined", customerId, data: { otherId: ownerId, profileIds: [profileId], ...gift, ...unapart } },
    { type: "customer.joined", customerId: ownerId, data: { intoId: customerId } },
  ]);
}

/** Moves the profile. Whoever stays where it was at home is at home there from now on. */
async function bring(tx: Tx, customer: LockedCustomer, profile: Belonging, left: readonly Belonging[]): Promise<void> {
  const { profileId, homeId, customerId: ownerId } = profile;
  const [oldest] = mainFirst(ownerId, left);
  await moveProfiles(tx, [profileId], customer.id);
  if (oldest) {
    await loosen(
      tx,
      profileId,
      mainFirst(ownerId, left).map((one) => one.profileId),
    );
  }
  if (oldest && homeId === ownerId) {
    const newHomeId = newId();
    await insertHome(tx, newHomeId, customer.kind);
    await setHome(tx, profileId, newHomeId);
    await setHome(tx, oldest.profileId, ownerId);
    await pointCustomers(tx, [newHomeId], customer.id);
    return;
  }
  const emptied = [homeId, ownerId].filter((id) => id !== customer.id);
  await pointCustomers(tx, [...new Set(emptied)].sort(), customer.id);
}

/** Ties it to who is here, as it was; nobody of them is somebody else any more. Answers who was. */
async function tie(tx: Tx, customerId: string, profileId: string, separation: Separation | undefined) {
  const here = mainFirst(customerId, await readBelongings(tx, [customerId])).map((one) => one.profileId);
  await fasten(tx, here, separation ?? { ties: [], knit: [] });
  const unapart = await readApart(tx, [profileId], here);
  await deleteApart(tx, unapart);
  await awaitMatching(tx, here);
  return unapart.length > 0 ? { unapart } : {};
}

/** Without a host or a shop of their own, the customer has again who came with the profile. Answers what that is. */
async function keep(tx: Tx, customer: LockedCustomer, separation: Separation | undefined) {
  const gift = {
    hostId: customer.hostId ? null : (separation?.hostId ?? null),
    shopId: customer.shopId ? null : (separation?.shopId ?? null),
  };
  await setKeepers(tx, customer.id, {
    hostId: customer.hostId ?? gift.hostId,
    shopId: customer.shopId ?? gift.shopId,
  });
  return gift;
}

/** Home again: where separating gave both another one, as far as nothing has happened to them since. */
async function restore(tx: Tx, customerId: string, profileId: string, separation: Separation): Promise<void> {
  const { oldestId, oldestHomeId, otherId } = separation;
  if (!oldestId || !oldestHomeId) return;
  const here = await readBelongings(tx, [customerId]);
  const home = (id: string) => here.find((one) => one.profileId === id)?.homeId;
  if (home(oldestId) !== customerId || home(profileId) !== otherId) return;
  if (!(await findEmpty(tx, [oldestHomeId], []))) return;
  await setHome(tx, oldestId, oldestHomeId);
  await setHome(tx, profileId, customerId);
}
