import type { MiddlewareHandler } from "hono";
import type { Env } from "../../platform/http/app.ts";
import { lookAt } from "./look.ts";
import type { Looks } from "./looks.ts";

const api = "/api/v1";

/** Notes who was shown whom, after the answer is made. */
export function watchLooks(looks: Looks): MiddlewareHandler<Env> {
  return async (c, next) => {
    await next();
    const actor = c.get("actor");
    if (!actor || c.req.method !== "GET" || !c.res.ok || !c.req.path.startsWith(api)) return;
    const look = lookAt(c.req.path.slice(api.length));
    if (look) looks.note(actor, look);
  };
}
