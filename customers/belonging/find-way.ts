import type { Tx } from "../../platform/db/database.ts";
import { findCurrentId } from "../store.ts";
import { rederive } from "./rederive.ts";
import { lockCustomers, moveProfiles, pointCustomers, readBelongings } from "./store.ts";

/**
 * Profiles that are with a customer who was joined into another follow there. Where that trail ends nowhere, the customer
 * stands for themselves again. Does nothing for anybody else.
 */
export async function findWay(tx: Tx, customerId: string): Promise<void> {
  const endId = await findCurrentId(tx, customerId);
  const locked = await lockCustomers(tx, [customerId, ...(endId ? [endId] : [])]);
  const stray = await readBelongings(tx, [customerId]);
  if (!locked.get(customerId)?.joinedInto || stray.length === 0) return;
  if (endId) {
    await moveProfiles(
      tx,
      stray.map(({ profileId }) => profileId),
      endId,
    );
  } else await pointCustomers(tx, [customerId], null);
  await rederive(tx, [endId ?? customerId]);
}
