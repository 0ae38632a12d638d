import { type Actor, require } from "../../platform/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { record } from "../../platform/events/record.ts";
import { deleteLinks } from "../entry/links-store.ts";
import { deleteSessionsOf } from "../sessions/store.ts";
import { getStaff } from "./get.ts";
import { keepAnAdmin } from "./last-admin.ts";
import { updateStaff } from "./store.ts";

/**
 * Shuts somebody out: their sessions and links end at once. What they wrote stays theirs.
 * Throws `not_found`, `conflict` for the last administrator.
 */
export async function disableStaff(tx: Tx, actor: Actor, staffId: string, now: Date): Promise<void> {
  require(actor, "admin");
  await keepAnAdmin(tx, staffId);
  if ((await getStaff(tx, staffId)).disabledAt) return;
  await updateStaff(tx, staffId, { disabled_at: now });
  await deleteSessionsOf(tx, staffId, null);
  await deleteLinks(tx, staffId);
  await record(tx, actor, [{ type: "staff.disabled", data: { staffId } }]);
}
