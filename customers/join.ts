import type { Actor } from "../platform/actor.ts";
import type { Tx } from "../platform/db/database.ts";
import { conflict, notFound } from "../platform/errors.ts";
import { record } from "../platform/events/record.ts";
import { mainFirst } from "./belonging/move-out.ts";
import { rederive } from "./belonging/rederive.ts";
import {
  type LockedCustomer,
  lockCustomers,
  moveProfiles,
  pointCustomers,
  readBelongings,
  setKeepers,
} from "./belonging/store.ts";
import { awaitMatching } from "./ties/await.ts";
import { settleMatches } from "./ties/store.ts";
import type { Tie, TieReason } from "./ties/tie.ts";
import { type Through, tieTogether } from "./ties/tie-together.ts";

/** Why two are one, where nobody of us said so. */
export type JoinReason = Exclude<TieReason, "said">;

export type JoinOptions = {
  at?: Date;
  /** Left out where one of us says so. */
  why?: JoinReason;
  /** The two profiles that are one person; otherwise the main ones. */
  through?: Through;
  /** The tie as it was, where a parting is taken back: nobody says anything new. */
  again?: Tie;
};

/**
 * Makes two customers one: the other's profiles belong to this one from now on, and whoever asks for the other is sent
 * here. No history is touched. Without a host or a shop of its own this one takes over the other's. What one of us says
 * counts more than that they were two once; otherwise those who are apart stay apart, and nothing happens. Undone by `unjoin`.
 * Answers whether they are one now. Throws `conflict` when they are one already or somebody is just joining one of them elsewhere.
 */
export async function join(
  tx: Tx,
  actor: Actor,
  intoId: string,
  otherId: string,
  { at, why, through, again }: JoinOptions = {},
): Promise<boolean> {
  if (intoId === otherId) throw conflict("same-customer", "These two are the same customer already.");
  const locked = await lockCustomers(tx, [intoId, otherId]);
  const into = current(locked.get(intoId));
  const other = current(locked.get(otherId));
  const both = await readBelongings(tx, [intoId, otherId]);
  const of = (id: string) =>
    mainFirst(
      id,
      both.filter(({ customerId }) => customerId === id),
    );
  const [staying, moving] = [of(intoId), of(otherId)];
  const profileIds = moving.map(({ profileId }) => profileId);
  const here = staying.map(({ profileId }) => profileId);
  const tied = await tieTogether(tx, here, profileIds, { why, through: again ?? through, at, again });
  if (!tied) return false;
  await moveProfiles(tx, profileIds, intoId);
  const emptied = new Set([otherId, ...moving.map(({ homeId }) => homeId)]);
  emptied.delete(intoId);
  await pointCustomers(tx, [...emptied].sort(), intoId);
  const gift = { hostId: into.hostId ? null : other.hostId, shopId: into.shopId ? null : other.shopId };
  await setKeepers(tx, intoId, { hostId: into.hostId ?? gift.hostId, shopId: into.shopId ?? gift.shopId });
  await rederive(tx, [intoId]);
  await settleMatches(tx, actor, profileIds);
  if (!why) await awaitMatching(tx, [...here, ...profileIds]);
  await record(tx, actor, [
    { type: "customer.joined", customerId: intoId, data: { otherId, profileIds, ...gift, ...tied }, at },
    { type: "customer.joined", customerId: otherId, data: { intoId }, at },
  ]);
  return true;
}

function current(customer: LockedCustomer | undefined): LockedCustomer {
  if (!customer) throw notFound("customer");
  if (customer.joinedInto)
    throw conflict("joined-meanwhile", "One of them was just joined elsewhere. Please look again.");
  return customer;
}
