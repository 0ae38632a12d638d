import { type Actor, require } from "../../platform/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { conflict, invalid } from "../../platform/errors.ts";
import { record } from "../../platform/events/record.ts";
import { newId } from "../../platform/ids.ts";
import type { StaffInput } from "../contract.ts";
import { makeLink } from "../entry/make-link.ts";
import { insertMember, missingShops } from "../shops/store.ts";
import { normalEmail } from "./email.ts";
import { insertStaff } from "./store.ts";

/**
 * Adds a member of staff, who joins with the link made here by setting a password.
 * Throws `conflict` when the mail address is taken, `invalid` for shops that do not exist.
 */
export async function inviteStaff(
  tx: Tx,
  actor: Actor,
  input: StaffInput,
  now: Date,
): Promise<{ staffId: string; token: string }> {
  require(actor, "admin");
  const staffId = newId(now);
  const added = await insertStaff(tx, {
    id: staffId,
    name: input.name,
    email: normalEmail(input.email),
    password_hash: null,
    role: input.role,
    sees: input.sees,
    locale: input.locale,
    signature: "",
    created_at: now,
    disabled_at: null,
  });
  if (!added) throw conflict("email-taken", "Somebody with this mail address has an account already.");
  const missing = await missingShops(tx, input.shops);
  if (missing.length > 0) throw invalid("no-shop", "One of these shops does not exist.", { shops: missing.join(", ") });
  for (const shop of input.shops) await insertMember(tx, shop, staffId);
  await record(tx, actor, [{ type: "staff.invited", data: { staffId } }]);
  return { staffId, token: await makeLink(tx, "invite", staffId, now) };
}
