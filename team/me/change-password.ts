import type { Actor } from "../../platform/actor.ts";
import type { Db } from "../../platform/db/database.ts";
import { invalid } from "../../platform/errors.ts";
import { record } from "../../platform/events/record.ts";
import type { PasswordInput } from "../contract.ts";
import { deleteLinks } from "../entry/links-store.ts";
import { addressSubject, attempt } from "../entry/lockout.ts";
import { hashPassword, isPassword } from "../entry/password.ts";
import { staffIdOf } from "../people-only.ts";
import { deleteSessionsOf } from "../sessions/store.ts";
import { findPasswordOf, updateStaff } from "../staff/store.ts";

/**
 * Changes one's own password. All other sessions end and open links stop working: whoever changes a password may do so
 * because somebody else knows it. Throws `invalid` when the current one is wrong, LockedOut after too many guesses.
 * Opens its own transactions: a wrong guess must stay counted, and no connection waits while passwords are hashed.
 */
export async function changePassword(db: Db, actor: Actor, input: PasswordInput, now: Date): Promise<void> {
  const staffId = staffIdOf(actor);
  const account = await findPasswordOf(db, staffId);
  const known = await attempt(db, [addressSubject(account.email)], now, async () =>
    (await isPassword(account.password_hash, input.current)) ? true : null,
  );
  if (!known) {
    const words = "This is not your current password.";
    throw invalid("wrong-password", words, { current: words });
  }
  const passwordHash = await hashPassword(input.next);
  await db.transaction().execute(async (tx) => {
    await updateStaff(tx, staffId, { password_hash: passwordHash });
    await deleteSessionsOf(tx, staffId, actor.credentialId);
    await deleteLinks(tx, staffId);
    await record(tx, actor, [{ type: "password.changed", data: { staffId } }]);
  });
}
