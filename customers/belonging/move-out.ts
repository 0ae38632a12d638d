import type { Tx } from "../../platform/db/database.ts";
import { newId } from "../../platform/ids.ts";
import {
  type Belonging,
  findEmpty,
  findJoining,
  insertHome,
  type LockedCustomer,
  lockCustomers,
  moveProfiles,
  pointCustomers,
  readBelongings,
  setHome,
  setKeepers,
} from "./store.ts";

/** A customer with all profiles, the main one first, locked with everybody those could go to. */
export type Household = { customer: LockedCustomer; profiles: Belonging[] };

/**
 * Locks a customer and others, and then where the profiles of the customer come from: whoever was joined is locked after who
 * they were joined into.
 */
export async function lockHousehold(
  tx: Tx,
  customerId: string,
  others: readonly string[] = [],
): Promise<Household | undefined> {
  const locked = await lockCustomers(tx, [...new Set([customerId, ...others])]);
  const customer = locked.get(customerId);
  if (!customer) return undefined;
  const profiles = mainFirst(customerId, await readBelongings(tx, [customerId]));
  const homes = profiles.flatMap(({ homeId }) => (locked.has(homeId) ? [] : homeId));
  if (homes.length > 0) await lockCustomers(tx, homes);
  return { customer, profiles };
}

/** The main profile of a customer first, then as they come: the oldest next. */
export const mainFirst = (customerId: string, profiles: readonly Belonging[]): Belonging[] =>
  profiles.toSorted((a, b) => Number(b.homeId === customerId) - Number(a.homeId === customerId));

export type Moved = { toId: string; hostId: string | null; shopId: string | null };

/**
 * Moves some of the profiles of a customer out together: to the customer `toId`, where nobody is by now, or to the home of the
 * oldest of them. A host or shop that came from there with a joining goes with them. Homes stay everybody's own.
 */
export async function moveOut(
  tx: Tx,
  { customer, profiles }: Household,
  leaving: readonly Belonging[],
  toId?: string,
): Promise<Moved> {
  const staying = profiles.filter((one) => !leaving.includes(one));
  const moved = leaving.map(({ profileId }) => profileId);
  const homes = leaving.map(({ homeId }) => homeId).filter((id) => id !== customer.id);
  const targetId = await findEmpty(tx, [...(toId ? [toId] : []), ...homes], moved);
  const target = targetId ?? newId();
  if (!targetId) await insertHome(tx, target, customer.kind);
  await moveProfiles(tx, moved, target);
  await swapHomes(tx, customer, { leaving, staying }, target);
  await pointCustomers(tx, homes.filter((id) => id !== target).sort(), target);
  await pointCustomers(tx, [target], null);
  return { toId: target, ...(await giveBack(tx, customer, target)) };
}

/** Where whose home this customer is leaves, the oldest who stays is at home here from now on. */
async function swapHomes(
  tx: Tx,
  customer: LockedCustomer,
  { leaving, staying }: { leaving: readonly Belonging[]; staying: readonly Belonging[] },
  target: string,
): Promise<void> {
  const own = leaving.find(({ homeId }) => homeId === customer.id);
  const [oldest] = staying;
  if (!own || !oldest) return;
  const isTaken = leaving.some(({ homeId }) => homeId === target);
  const homeId = isTaken ? newId() : target;
  if (isTaken) await insertHome(tx, homeId, customer.kind);
  if (isTaken) await pointCustomers(tx, [homeId], target);
  await setHome(tx, own.profileId, homeId);
  await setHome(tx, oldest.profileId, customer.id);
}

/** Takes from a customer what came with the joining of the other, unless it was changed since, and says what that was. */
export async function giveBack(tx: Tx, customer: LockedCustomer, otherId: string): Promise<Omit<Moved, "toId">> {
  const gift = await findJoining(tx, customer.id, otherId);
  const hostId = customer.hostId !== null && customer.hostId === gift?.hostId ? customer.hostId : null;
  const shopId = customer.shopId !== null && customer.shopId === gift?.shopId ? customer.shopId : null;
  await setKeepers(tx, customer.id, {
    hostId: hostId ? null : customer.hostId,
    shopId: shopId ? null : customer.shopId,
  });
  return { hostId, shopId };
}
