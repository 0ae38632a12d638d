import { type Actor, system } from "../../platform/actor.ts";
import type { Db, Tx } from "../../platform/db/database.ts";
import { conflict } from "../../platform/errors.ts";
import { record } from "../../platform/events/record.ts";
import { newId } from "../../platform/ids.ts";
import { actorOf } from "../actors.ts";
import { saveCompanyName } from "../company/store.ts";
import type { SetupInput } from "../contract.ts";
import { fingerprint } from "../secret.ts";
import { openSession, type Visit } from "../sessions/open.ts";
import { normalEmail } from "../staff/email.ts";
import { insertStaff } from "../staff/store.ts";
import { lockFirstAccount } from "./first-account-store.ts";
import { linkGone } from "./link-gone.ts";
import { claimLink, findLink } from "./links-store.ts";
import { attempt, networkSubject } from "./lockout.ts";
import { hashPassword } from "./password.ts";
import type { SignedIn } from "./sign-in.ts";

/** Adds the company's first mail address; its room knows how. */
export type AddAddress = (tx: Tx, actor: Actor, email: string) => Promise<void>;

/**
 * Makes the first account, an administrator, for whoever holds the link printed at the first start, and signs them in.
 * Throws `not_found` for a link that does not work (counted by the lockout), `conflict` when somebody has an account.
 */
export async function setUp(
  db: Db,
  input: SetupInput,
  visit: Visit,
  now: Date,
  addAddress: AddAddress,
): Promise<SignedIn> {
  const tokenHash = fingerprint(input.token);
  const signedIn = await attempt(db, networkSubject(visit.ip), now, async () => {
    const link = await findLink(db, tokenHash, now);
    if (link?.purpose !== "setup") return null;
    const passwordHash = await hashPassword(input.password);
    return await db.transaction().execute(async (tx) => {
      if (!(await lockFirstAccount(tx)))
        throw conflict("already-set-up", "Stammgast is set up already. Please sign in.");
      if (!(await claimLink(tx, tokenHash, now))) return null;
      return await begin(tx, input, passwordHash, visit, now, addAddress);
    });
  });
  if (!signedIn) throw linkGone();
  return signedIn;
}

async function begin(
  tx: Tx,
  input: SetupInput,
  passwordHash: string,
  visit: Visit,
  now: Date,
  addAddress: AddAddress,
): Promise<SignedIn> {
  const staffId = newId(now);
  await saveCompanyName(tx, input.company);
  await insertStaff(tx, {
    id: staffId,
    name: input.name,
    email: normalEmail(input.email),
    password_hash: passwordHash,
    role: "admin",
    sees: "all",
    locale: input.locale,
    signature: "",
    created_at: now,
    disabled_at: null,
  });
  const actor = await actorOf(tx, staffId);
  await record(tx, system, [{ type: "company.set-up", data: { staffId } }]);
  await record(tx, actor, [{ type: "staff.signed-in" }]);
  if (input.address) await addAddress(tx, actor, input.address);
  return { staffId, token: await openSession(tx, staffId, visit, now) };
}
