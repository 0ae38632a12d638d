import { createRoute } from "@hono/zod-openapi";
import { type App, newRouter } from "../platform/http/app.ts";
import { access, ok } from "../platform/http/operation.ts";
import { HealthView } from "./contract.ts";
import { type HealthDeps, healthOf } from "./look-over.ts";

const get = createRoute({
  method: "get",
  path: "/health",
  ...access("admin", "Health", "How this Stammgast is, thing by thing, each with a verdict"),
  responses: { 200: ok(HealthView) },
});

/** How we are, for administrators. What a machine asks is `/healthz`, `/readyz` and `/metrics`. */
export function healthViewRoutes(deps: HealthDeps): App {
  const read = healthOf(deps);
  const app = newRouter();
  app.openapi(get, async (c) => c.json(await read(), 200));
  return app;
}
