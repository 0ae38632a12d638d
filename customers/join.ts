import type { Actor } from "../platform/actor.ts";
import type { Tx } from "../platform/db/database.ts";
import { conflict, notFound } from "../platform/errors.ts";
import { record } from "../platform/events/record.ts";
import { rederive } from "./belonging/rederive.ts";
import {
  type LockedCustomer,
  lockCustomers,
  moveProfiles,
  pointCustomers,
  readBelongings,
  setKeepers,
} from "./belonging/store.ts";

/** Why two are one, where nobody of us said so. */
export type JoinReason = "same-address" | "same-visitor" | "same-user";

/**
 * Makes two customers one: the other's profiles belong to this one from now on, and whoever asks for the other is sent
 * here. No history is touched. Without a host or a shop of its own this one takes over the other's. Undone by separating
 * the profiles. Throws `conflict` when they are one already or somebody is just joining one of them elsewhere.
 */
export async function join(
  tx: Tx,
  actor: Actor,
  intoId: string,
  otherId: string,
  { at, why }: { at?: Date; why?: JoinReason } = {},
): Promise<void> {
  if (intoId === otherId) throw conflict("same-customer", "These two are the same customer already.");
  const locked = await lockCustomers(tx, [intoId, otherId]);
  const into = current(locked.get(intoId));
  const other = current(locked.get(otherId));
  const moving = await readBelongings(tx, [otherId]);
  const profileIds = moving.map(({ profileId }) => profileId);
  await moveProfiles(tx, profileIds, intoId);
  const emptied = new Set([otherId, ...moving.map(({ homeId }) => homeId)]);
  emptied.delete(intoId);
  await pointCustomers(tx, [...emptied].sort(), intoId);
  const gift = { hostId: into.hostId ? null : other.hostId, shopId: into.shopId ? null : other.shopId };
  await setKeepers(tx, intoId, { hostId: into.hostId ?? gift.hostId, shopId: into.shopId ?? gift.shopId });
  await rederive(tx, [intoId]);
  await record(tx, actor, [
    {
      type: "customer.joined",
      customerId: intoId,
      data: { otherId, profileIds, ...gift, ...(why ? { why } : {}) },
      at,
    },
    { type: "customer.joined", customerId: otherId, data: { intoId }, at },
  ]);
}

function current(customer: LockedCustomer | undefined): LockedCustomer {
  if (!customer) throw notFound("customer");
  if (customer.joinedInto)
    throw conflict("joined-meanwhile", "One of them was just joined elsewhere. Please look again.");
  return customer;
}
