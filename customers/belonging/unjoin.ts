import type { Actor } from "../../platform/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { conflict } from "../../platform/errors.ts";
import { record } from "../../platform/events/record.ts";
import { rederive } from "./rederive.ts";
import { findJoining, lockCustomers, moveProfiles, pointCustomers, readBelongings, setKeepers } from "./store.ts";

/**
 * Takes a joining back: whatever came with the other customer and is still here belongs to them again, all of it, however
 * many profiles they had. A host or shop that came along goes with it. Throws `conflict` when nothing of theirs is here
 * any more.
 */
export async function unjoin(tx: Tx, actor: Actor, intoId: string, otherId: string): Promise<void> {
  const into = (await lockCustomers(tx, [intoId, otherId])).get(intoId);
  const joining = await findJoining(tx, intoId, otherId);
  const here = await readBelongings(tx, [intoId]);
  const leaving = here.filter(({ profileId }) => joining?.profileIds.includes(profileId));
  if (!into || !joining || leaving.length === 0 || leaving.length === here.length) {
    throw conflict("not-joined", "Nothing of theirs is here any more: they have been separated already.");
  }
  await moveProfiles(
    tx,
    leaving.map(({ profileId }) => profileId),
    otherId,
  );
  const emptied = leaving.map(({ homeId }) => homeId).filter((id) => id !== otherId && id !== intoId);
  await pointCustomers(tx, [...new Set(emptied)].sort(), otherId);
  await pointCustomers(tx, [otherId], null);
  const kept = (now: string | null, given: string | null) => (now === given ? null : now);
  await setKeepers(tx, intoId, {
    hostId: kept(into.hostId, joining.hostId),
    shopId: kept(into.shopId, joining.shopId),
  });
  await rederive(tx, [intoId, otherId]);
  const profileIds = leaving.map(({ profileId }) => profileId);
  await record(tx, actor, [
    { type: "customer.separated", customerId: intoId, data: { profileIds, otherId } },
    { type: "customer.separated", customerId: otherId, data: { profileIds, fromId: intoId } },
  ]);
}
