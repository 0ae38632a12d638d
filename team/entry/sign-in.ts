import { system } from "../../platform/actor.ts";
import type { Db } from "../../platform/db/database.ts";
import { unauthenticated } from "../../platform/errors.ts";
import { record } from "../../platform/events/record.ts";
import { actorOf } from "../actors.ts";
import type { SignInInput } from "../contract.ts";
import { openSession, type Visit } from "../sessions/open.ts";
import { normalEmail } from "../staff/email.ts";
import { findPassword } from "../staff/store.ts";
import { addressSubject, attempt, networkSubject } from "./lockout.ts";
import { isPassword } from "./password.ts";

/** Somebody got in: who, and the token for their cookie. */
export type SignedIn = { staffId: string; token: string };

/**
 * Opens a session for whoever knows address and password. Answers an unknown address, a wrong password and a disabled
 * account alike. Throws `unauthenticated`, or LockedOut after too many failures for the address or from the network.
 * Opens its own transactions: a failure must stay counted, and no connection waits while the password is hashed.
 */
export async function signIn(db: Db, input: SignInInput, visit: Visit, now: Date): Promise<SignedIn> {
  const email = normalEmail(input.email);
  const signedIn = await attempt(db, [addressSubject(email), ...networkSubject(visit.ip)], now, async () => {
    const account = await findPassword(db, email);
    const right = await isPassword(account?.password_hash ?? null, input.password);
    if (right && account) return await enter(db, account.id, visit, now);
    await fail(db, account?.id ?? null);
    return null;
  });
  if (!signedIn) throw unauthenticated("wrong-credentials", "Address and password do not match. Please try again.");
  return signedIn;
}

/** Written down alike whether the address has an account or not: how long it takes tells nothing. */
async function fail(db: Db, staffId: string | null): Promise<void> {
  await db
    .transaction()
    .execute((tx) => record(tx, system, [{ type: "sign-in.failed", data: staffId ? { staffId } : {} }]));
}

async function enter(db: Db, staffId: string, visit: Visit, now: Date): Promise<SignedIn> {
  return await db.transaction().execute(async (tx) => {
    const token = await openSession(tx, staffId, visit, now);
    await record(tx, await actorOf(tx, staffId), [{ type: "staff.signed-in" }]);
    return { staffId, token };
  });
}
