import { type Actor, require } from "../../platform/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { record } from "../../platform/events/record.ts";
import { getStaff } from "./get.ts";
import { updateStaff } from "./store.ts";

/** Lets somebody in again, with the password they had. Throws `not_found`. */
export async function enableStaff(tx: Tx, actor: Actor, staffId: string): Promise<void> {
  require(actor, "admin");
  if (!(await getStaff(tx, staffId)).disabledAt) return;
  await updateStaff(tx, staffId, { disabled_at: null });
  await record(tx, actor, [{ type: "staff.enabled", data: { staffId } }]);
}
