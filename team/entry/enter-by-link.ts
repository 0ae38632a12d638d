import type { Db, Tx } from "../../platform/db/database.ts";
import { record } from "../../platform/events/record.ts";
import { actorOf } from "../actors.ts";
import type { LinkInput } from "../contract.ts";
import { fingerprint } from "../secret.ts";
import { openSession, type Visit } from "../sessions/open.ts";
import { deleteSessionsOf } from "../sessions/store.ts";
import { updateStaff } from "../staff/store.ts";
import type { Purpose } from "./link.ts";
import { linkGone } from "./link-gone.ts";
import { claimLink, findLink } from "./links-store.ts";
import { addressSubject, attempt, clear, networkSubject } from "./lockout.ts";
import { hashPassword } from "./password.ts";
import type { SignedIn } from "./sign-in.ts";

/**
 * Sets a password with an invitation or a reset link and signs in. Every other session of the person ends, and a lockout
 * of their address too. Throws `not_found` for links that do not work.
 */
export async function enterByLink(db: Db, input: LinkInput, visit: Visit, now: Date): Promise<SignedIn> {
  const tokenHash = fingerprint(input.token);
  const signedIn = await attempt(db, networkSubject(visit.ip), now, async () => {
    const link = await findLink(db, tokenHash, now);
    if (!link?.staff_id || !link.email) return null;
    const { staff_id: staffId, email, purpose } = link;
    const passwordHash = await hashPassword(input.password);
    return await db.transaction().execute(async (tx) => {
      if (!(await claimLink(tx, tokenHash, now))) return null;
      await clear(tx, [addressSubject(email)], now);
      return await enterAnew(tx, staffId, purpose, passwordHash, visit, now);
    });
  });
  if (!signedIn) throw linkGone();
  return signedIn;
}

async function enterAnew(
  tx: Tx,
  staffId: string,
  purpose: Purpose,
  passwordHash: string,
  visit: Visit,
  now: Date,
): Promise<SignedIn> {
  await updateStaff(tx, staffId, { password_hash: passwordHash });
  await deleteSessionsOf(tx, staffId, null);
  const token = await openSession(tx, staffId, visit, now);
  await record(tx, await actorOf(tx, staffId), [
    { type: purpose === "invite" ? "staff.joined" : "password.set" },
    { type: "staff.signed-in" },
  ]);
  return { staffId, token };
}
