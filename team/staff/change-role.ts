import { type Actor, require } from "../../platform/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { record } from "../../platform/events/record.ts";
import type { Role } from "../contract.ts";
import { getStaff } from "./get.ts";
import { keepAnAdmin } from "./last-admin.ts";
import { updateStaff } from "./store.ts";

/** Gives somebody another role, from their next request on. Throws `not_found`, `conflict` for the last administrator. */
export async function changeRole(tx: Tx, actor: Actor, staffId: string, role: Role): Promise<void> {
  require(actor, "admin");
  if (role !== "admin") await keepAnAdmin(tx, staffId);
  const staff = await getStaff(tx, staffId);
  if (staff.role === role) return;
  await updateStaff(tx, staffId, { role });
  await record(tx, actor, [
    { type: "staff.changed", data: { staffId, changed: ["role"], from: staff.role, to: role } },
  ]);
}
