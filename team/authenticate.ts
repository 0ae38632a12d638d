import type { Context, MiddlewareHandler } from "hono";
import type { Actor } from "../platform/actor.ts";
import type { Config } from "../platform/config.ts";
import type { Db } from "../platform/db/database.ts";
import { forbidden, unauthenticated } from "../platform/errors.ts";
import type { Env } from "../platform/http/app.ts";
import { staffActor } from "./actors.ts";
import { after, type Clock, wallClock } from "./clock.ts";
import type { Admitted, Credentials } from "./credentials.ts";
import { oldKeyUse } from "./keys/key.ts";
import { findKey, touchKey } from "./keys/store.ts";
import { rightsOfScopes } from "./rights.ts";
import { isForgeable } from "./same-origin.ts";
import { fingerprint } from "./secret.ts";
import { dropSessionCookie, readSessionCookie } from "./sessions/cookie.ts";
import { lifetime, oldUse, usesWrittenEvery } from "./sessions/session.ts";
import { findSession, touchSession } from "./sessions/store.ts";

/** Longer than any secret of ours; what is longer is refused unread. */
const longestSecret = 200;

export type Gate = { db: Db; config: Config; credentials: Credentials; clock?: Clock };

/**
 * Finds out who acts, from the bearer key or the session cookie, and sets `actor`. No credentials: nobody, and the route
 * decides. Wrong or expired ones: 401. Unsafe requests that a foreign page may have made: 403.
 */
export function authenticate({ clock = wallClock, ...gate }: Gate): MiddlewareHandler<Env> {
  return async (c, next) => {
    const actor = await whoActs(c, gate, clock());
    if (actor) c.set("actor", actor);
    await next();
    // It may have shut somebody out; they are out before this is answered, not only when the signal comes round.
    if (!/^(GET|HEAD)$/.test(c.req.method)) gate.credentials.forget();
  };
}

async function whoActs(c: Context<Env>, gate: Gate, now: Date): Promise<Actor | null> {
  const header = c.req.header("authorization");
  if (header !== undefined) return await byKey(gate, header, now);
  const token = readSessionCookie(c);
  refuseForeignPages(c, gate.config, token !== undefined);
  if (token === undefined || isDoor(c.req.method, c.req.path)) return null;
  const actor = await bySession(gate, token, now);
  if (actor) return actor;
  dropSessionCookie(c, gate.config);
  throw unauthenticated("session-ended", "Your session has ended. Please sign in again.");
}

async function byKey({ db, credentials }: Gate, header: string, now: Date): Promise<Actor> {
  const [, secret] = /^bearer +(\S+) *$/i.exec(header) ?? [];
  if (!secret) throw unauthenticated("wrong-key", "Send the key like this: Authorization: Bearer KEY");
  const hash = secret.length > longestSecret ? null : fingerprint(secret);
  const actor = hash && (await credentials.actorOf("key", hash, now, () => findByKey(db, hash, now)));
  if (!actor) throw unauthenticated("wrong-key", "This key does not exist or has been revoked.");
  return actor;
}

async function findByKey(db: Db, hash: Buffer, now: Date): Promise<Admitted | null> {
  const key = await findKey(db, hash);
  if (!key) return null;
  const isOld = !key.last_used_at || key.last_used_at <= oldKeyUse(now);
  if (isOld) await touchKey(db, key.id, now, oldKeyUse(now));
  const actor: Actor = {
    kind: "key",
    staffId: null,
    name: key.name,
    rights: rightsOfScopes(key.scopes),
    shops: [],
    sees: "all",
    credentialId: key.id,
  };
  return { actor, writtenUntil: after(key.last_used_at && !isOld ? key.last_used_at : now, usesWrittenEvery) };
}

async function bySession({ db, credentials }: Gate, token: string, now: Date): Promise<Actor | null> {
  if (token.length > longestSecret) return null;
  const hash = fingerprint(token);
  return credentials.actorOf("session", hash, now, () => findBySession(db, hash, now));
}

async function findBySession(db: Db, hash: Buffer, now: Date): Promise<Admitted | null> {
  const session = await findSession(db, hash, now);
  if (!session) return null;
  const isOld = session.last_used_at <= oldUse(now);
  if (isOld) await touchSession(db, session.id, now, after(now, lifetime), oldUse(now));
  return {
    actor: staffActor({ ...session, id: session.staff_id }, session.id),
    writtenUntil: after(isOld ? now : session.last_used_at, usesWrittenEvery),
  };
}

function refuseForeignPages(c: Context<Env>, config: Config, withSession: boolean): void {
  const forgeable = isForgeable({
    method: c.req.method,
    fetchSite: c.req.header("sec-fetch-site"),
    origin: c.req.header("origin"),
    ours: [new URL(c.req.url).origin, new URL(config.publicUrl).origin],
    withSession,
  });
  if (forgeable) throw forbidden("other-origin", "This request comes from another website, so it was not carried out.");
}

/**
 * Requests by which people get in bring their own proof. A browser with a session that has ended must still get through,
 * so the session is not looked at.
 */
function isDoor(method: string, path: string): boolean {
  const route = `${method} ${path.replace(/^\/api\/v1(?=\/)/, "")}`;
  return /^(POST \/(session|setup|links)|GET \/links\/[^/]+)$/.test(route);
}
