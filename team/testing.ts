import type { Actor } from "../platform/actor.ts";
import type { Locale } from "../platform/contract.ts";
import type { Db } from "../platform/db/database.ts";
import { newId } from "../platform/ids.ts";
import { actorOf } from "./actors.ts";
import type { Role, Scope, Sees } from "./contract.ts";
import { hashPassword } from "./entry/password.ts";
import { keyPrefix } from "./keys/key.ts";
import { insertKey } from "./keys/store.ts";
import { fingerprint, newSecret } from "./secret.ts";
import { openSession } from "./sessions/open.ts";
import { cookieName } from "./sessions/session.ts";
import { findSession } from "./sessions/store.ts";
import { insertMember, insertShop } from "./shops/store.ts";
import { normalEmail } from "./staff/email.ts";
import { insertStaff } from "./staff/store.ts";

/** The password of everybody `aStaff` makes, unless told otherwise. */
export const somePassword = "a long enough password";
let someHash: Promise<string> | undefined;

/** A shop for a test. Returns its id. */
export async function aShop(db: Db, shop: { name?: string } = {}): Promise<string> {
  const id = newId();
  await db.transaction().execute((tx) => insertShop(tx, { id, name: shop.name ?? "Corner", created_at: new Date() }));
  return id;
}

export type SomeStaff = {
  name?: string;
  email?: string;
  role?: Role;
  sees?: Sees;
  locale?: Locale;
  signature?: string;
  /** Null: invited, but no password set yet. */
  password?: string | null;
  shops?: readonly string[];
  disabled?: boolean;
};

/** A member of staff for a test, joined and with a password. Returns their id. */
export async function aStaff(db: Db, staff: SomeStaff = {}): Promise<string> {
  const id = newId();
  const passwordHash = await hashOf(staff.password);
  await db.transaction().execute(async (tx) => {
    await insertStaff(tx, {
      id,
      name: staff.name ?? "Ada",
      email: normalEmail(staff.email ?? `${id}@example.com`),
      password_hash: passwordHash,
      role: staff.role ?? "staff",
      sees: staff.sees ?? "all",
      locale: staff.locale ?? "en",
      signature: staff.signature ?? "",
      created_at: new Date(),
      disabled_at: staff.disabled ? new Date() : null,
    });
    for (const shop of staff.shops ?? []) await insertMember(tx, shop, id);
  });
  return id;
}

async function hashOf(password: string | null | undefined): Promise<string | null> {
  if (password === null) return null;
  if (password !== undefined) return await hashPassword(password);
  someHash ??= hashPassword(somePassword);
  return await someHash;
}

/** Somebody signed in: what they send with each request, and who they are for verbs. */
export type SignedInStaff = {
  staffId: string;
  sessionId: string;
  actor: Actor;
  headers: { cookie: string; "sec-fetch-site": string };
};

/** Opens a session for a member of staff, who is made when missing. */
export async function signedIn(
  db: Db,
  staff: SomeStaff & { id?: string } = {},
  now: Date = new Date(),
): Promise<SignedInStaff> {
  const staffId = staff.id ?? (await aStaff(db, staff));
  const visit = { ip: "192.0.2.1", userAgent: "a test" };
  const token = await db.transaction().execute((tx) => openSession(tx, staffId, visit, now));
  const headers = { cookie: `${cookieName}=${token}`, "sec-fetch-site": "same-origin" };
  const session = await findSession(db, fingerprint(token), now);
  const sessionId = session?.id ?? "";
  return { staffId, sessionId, actor: { ...(await actorOf(db, staffId)), credentialId: sessionId }, headers };
}

/** A key for a test, and the header to send with it. */
export async function aKey(db: Db, scopes: Scope[] = ["admin"], name = "A program") {
  const id = newId();
  const secret = `sg_${newSecret()}`;
  await db.transaction().execute((tx) =>
    insertKey(tx, {
      id,
      name,
      prefix: keyPrefix(secret),
      token_hash: fingerprint(secret),
      scopes,
      created_by: null,
      created_at: new Date(),
      last_used_at: null,
      revoked_at: null,
    }),
  );
  return { id, secret, headers: { authorization: `Bearer ${secret}` } };
}
