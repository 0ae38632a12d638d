import { type Actor, require } from "../../platform/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { record } from "../../platform/events/record.ts";
import type { Sees } from "../contract.ts";
import { getStaff } from "./get.ts";
import { updateStaff } from "./store.ts";

/**
 * Lets somebody see the conversations of all shops, or only of those they belong to, from their next request on. Of an
 * administrator it is kept for the day they are none. Throws `not_found`.
 */
export async function limitSight(tx: Tx, actor: Actor, staffId: string, sees: Sees): Promise<void> {
  require(actor, "admin");
  const staff = await getStaff(tx, staffId);
  if (staff.sees === sees) return;
  await updateStaff(tx, staffId, { sees });
  await record(tx, actor, [
    { type: "staff.changed", data: { staffId, changed: ["sees"], from: staff.sees, to: sees } },
  ]);
}
