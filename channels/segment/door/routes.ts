import type { Context, MiddlewareHandler } from "hono";
import type { Db } from "../../../platform/db/database.ts";
import { notFound, tooMany, unauthenticated } from "../../../platform/errors.ts";
import { type App, type Env, newRouter } from "../../../platform/http/app.ts";
import { atMost } from "../../../platform/http/at-most.ts";
import { hashOfKey } from "../sources/write-key.ts";
import { acceptCalls } from "./accept.ts";
import { type Door, doors, incomingOf } from "./incoming.ts";
import { readBody } from "./read-body.ts";
import { settingsFor } from "./settings.ts";
import { isKnownKey } from "./store.ts";

export type DoorDeps = {
  db: Db;
  publicUrl: string;
  /** Wakes the job that understands what waits. */
  wake: () => void;
};

const minuteMs = 60_000;
/** Of one network in a minute. A shop's server sends many; whoever tries keys gets nowhere. */
const most = { requests: 30_000, wrongKeys: 120 };

type Here = Context<Env>;

/** Segment's HTTP API: `/v1/identify`, `track`, `page`, `screen`, `group`, `alias`, `batch`, and their first letters. */
export function doorRoutes(deps: DoorDeps): App {
  const app = newRouter();
  const [mayAsk, mayFail] = [atMost(most.requests, minuteMs), atMost(most.wrongKeys, minuteMs)];
  app.use("/v1/*", fromAnywhere);
  app.use("/v1/*", async (c, next) => {
    if (!mayAsk(c.get("ip") ?? "")) throw slowDown(c);
    await next();
  });
  app.get("/v1/projects/:key/settings", async (c) => {
    const key = c.req.param("key");
    const hash = hashOfKey(key);
    if (!hash || !(await isKnownKey(deps.db, hash)))
      throw mayFail(c.get("ip") ?? "") ? notFound("source") : slowDown(c);
    return c.json(settingsFor(key, deps.publicUrl), 200, { "cache-control": "no-cache" });
  });
  // How fast the sender's own code was: asked for by nobody.
  app.post("/v1/m", (c) => c.json({ success: true }));
  app.post("/v1/:door", async (c) => {
    const door = c.req.param("door");
    if (!isDoor(door)) throw notFound("kind of call");
    const { key, calls } = incomingOf(door, await readBody(c.req.raw));
    const hash = hashOfKey(keyOf(c) ?? key);
    const fresh = hash ? await acceptCalls(deps.db, hash, calls) : undefined;
    if (fresh === undefined) throw mayFail(c.get("ip") ?? "") ? wrongKey() : slowDown(c);
    if (fresh > 0) deps.wake();
    return c.json({ success: true });
  });
  app.all("/v1/*", () => {
    throw notFound("kind of call");
  });
  return app;
}

const isDoor = (name: string): name is Door => Object.hasOwn(doors, name);

/** The user of basic auth; undefined where none is given, and the body may carry the key. */
function keyOf(c: Here): string | undefined {
  const [, encoded] = /^basic +([\w+/=-]+) *$/i.exec(c.req.header("authorization") ?? "") ?? [];
  return encoded === undefined ? undefined : (Buffer.from(encoded, "base64").toString("utf8").split(":")[0] ?? "");
}

const wrongKey = () =>
  unauthenticated(
    "wrong-key",
    "This write key does not exist or has been revoked. Send it as the user of basic auth, or as writeKey in the body.",
  );

function slowDown(c: Here) {
  c.header("retry-after", String(minuteMs / 1000));
  return tooMany("too-many-calls", "Too many requests from your network. Try again in a minute, and send batches.");
}

/** Any page may send: the key says who it is, and no cookie counts here. */
const fromAnywhere: MiddlewareHandler<Env> = async (c, next) => {
  if (c.req.method === "OPTIONS") c.res = new Response(null, { status: 204 });
  else await next();
  const set = (name: string, value: string) => c.res.headers.set(name, value);
  set("access-control-allow-origin", "*");
  set("access-control-expose-headers", "retry-after");
  set("cross-origin-resource-policy", "cross-origin");
  if (c.req.method !== "OPTIONS") return;
  set("access-control-allow-methods", "GET, POST, OPTIONS");
  // Clients say how often they tried, and pages add headers of their own: none of them means anything here.
  set("access-control-allow-headers", c.req.header("access-control-request-headers") ?? "authorization, content-type");
  set("access-control-max-age", "86400");
};
