import { type Actor, require } from "../../platform/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { record } from "../../platform/events/record.ts";
import { getStaff } from "./get.ts";
import { updateStaff } from "./store.ts";

/** Corrects somebody's name. Throws `not_found`. */
export async function renameStaff(tx: Tx, actor: Actor, staffId: string, name: string): Promise<void> {
  require(actor, "admin");
  if ((await getStaff(tx, staffId)).name === name) return;
  await updateStaff(tx, staffId, { name });
  await record(tx, actor, [{ type: "staff.changed", data: { staffId, changed: ["name"] } }]);
}
