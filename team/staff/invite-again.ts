import { type Actor, require } from "../../platform/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { conflict } from "../../platform/errors.ts";
import { record } from "../../platform/events/record.ts";
import type { Purpose } from "../entry/link.ts";
import { makeLink } from "../entry/make-link.ts";
import { getStaff } from "./get.ts";

/**
 * Makes a new link for somebody: an invitation until they have joined, then one to set another password. Earlier links
 * stop working; the present password goes on working until the link is used. Throws `not_found`, `conflict` when disabled.
 */
export async function inviteAgain(
  tx: Tx,
  actor: Actor,
  staffId: string,
  now: Date,
): Promise<{ purpose: Purpose; token: string }> {
  require(actor, "admin");
  const staff = await getStaff(tx, staffId);
  if (staff.disabledAt) throw conflict("staff-disabled", "This account is disabled. Enable it first.");
  const purpose = staff.joined ? "reset" : "invite";
  await record(tx, actor, [{ type: staff.joined ? "reset.offered" : "staff.invited", data: { staffId } }]);
  return { purpose, token: await makeLink(tx, purpose, staffId, now) };
}
