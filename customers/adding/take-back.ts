import type { Actor } from "../../platform/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { conflict } from "../../platform/errors.ts";
import { record } from "../../platform/events/record.ts";
import { lockCustomers } from "../belonging/store.ts";
import { isUntouched, removeUntouched } from "./store.ts";

/**
 * Takes back somebody who was added by hand a moment ago. Throws `conflict` once anything is known of them: history is
 * never removed this way.
 */
export async function takeBackAdding(tx: Tx, actor: Actor, customerId: string): Promise<void> {
  await lockCustomers(tx, [customerId]);
  if (!(await isUntouched(tx, customerId))) {
    throw conflict("has-history", "Something is known of them by now, so they stay. Join them with somebody instead.");
  }
  await removeUntouched(tx, customerId);
  await record(tx, actor, [{ type: "customer.removed", customerId }]);
}
