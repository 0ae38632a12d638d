import type { Context, MiddlewareHandler } from "hono";
import type { Actor } from "../platform/actor.ts";
import type { Config } from "../platform/config.ts";
import type { Db } from "../platform/db/database.ts";
import { forbidden, unauthenticated } from "../platform/errors.ts";
import type { Env } from "../platform/http/app.ts";
import { staffActor } from "./actors.ts";
import { after, type Clock, wallClock } from "./clock.ts";
import { oldKeyUse } from "./keys/key.ts";
import { findKey, touchKey } from "./keys/store.ts";
import { rightsOfScopes } from "./rights.ts";
import { isForgeable } from "./same-origin.ts";
import { fingerprint } from "./secret.ts";
import { dropSessionCookie, readSessionCookie } from "./sessions/cookie.ts";
import { lifetime, oldUse } from "./sessions/session.ts";
import { findSession, touchSession } from "./sessions/store.ts";

/** Longer than any secret of ours; what is longer is refused unread. */
const longestSecret = 200;

/**
 * Finds out who acts, from the bearer key or the session cookie, and sets `actor`. No credentials: nobody, and the route
 * decides. Wrong or expired ones: 401. Unsafe requests that a foreign page may have made: 403.
 */
export function authenticate(db: Db, config: Config, clock: Clock = wallClock): MiddlewareHandler<Env> {
  return async (c, next) => {
    const actor = await whoActs(c, db, config, clock());
    if (actor) c.set("actor", actor);
    await next();
  };
}

async function whoActs(c: Context<Env>, db: Db, config: Config, now: Date): Promise<Actor | null> {
  const header = c.req.header("authorization");
  if (header !== undefined) return await byKey(db, header, now);
  const token = readSessionCookie(c);
  refuseForeignPages(c, config, token !== undefined);
  if (token === undefined || isDoor(c.req.method, c.req.path)) return null;
  const actor = await bySession(db, token, now);
  if (actor) return actor;
  dropSessionCookie(c, config);
  throw unauthenticated("session-ended", "Your session has ended. Please sign in again.");
}

async function byKey(db: Db, header: string, now: Date): Promise<Actor> {
  const [, secret] = /^bearer +(\S+) *$/i.exec(header) ?? [];
  if (!secret) throw unauthenticated("wrong-key", "Send the key like this: Authorization: Bearer KEY");
  const key = secret.length > longestSecret ? undefined : await findKey(db, fingerprint(secret));
  if (!key) throw unauthenticated("wrong-key", "This key does not exist or has been revoked.");
  if (!key.last_used_at || key.last_used_at <= oldKeyUse(now)) await touchKey(db, key.id, now, oldKeyUse(now));
  return {
    kind: "key",
    staffId: null,
    name: key.name,
    rights: rightsOfScopes(key.scopes),
    shops: [],
    sees: "all",
    credentialId: key.id,
  };
}

async function bySession(db: Db, token: string, now: Date): Promise<Actor | null> {
  const session = token.length > longestSecret ? undefined : await findSession(db, fingerprint(token), now);
  if (!session) return null;
  if (session.last_used_at <= oldUse(now)) await touchSession(db, session.id, now, after(now, lifetime), oldUse(now));
  return staffActor({ ...session, id: session.staff_id }, session.id);
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
