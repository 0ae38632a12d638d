import { type App, newRouter } from "../platform/http/app.ts";
import { auditRoutes } from "./audit/routes.ts";
import { wallClock } from "./clock.ts";
import { companyRoutes } from "./company/routes.ts";
import type { TeamDeps } from "./deps.ts";
import { entryRoutes } from "./entry/routes.ts";
import { keyRoutes } from "./keys/routes.ts";
import { meRoutes } from "./me/routes.ts";
import { shopRoutes } from "./shops/routes.ts";
import { staffRoutes } from "./staff/routes.ts";

/** All routes of the room, relative to /api/v1. */
export function teamRoutes(deps: TeamDeps): App {
  const all = { clock: wallClock, ...deps };
  const app = newRouter();
  for (const routes of [entryRoutes, meRoutes, staffRoutes, shopRoutes, keyRoutes, companyRoutes, auditRoutes]) {
    app.route("/", routes(all));
  }
  return app;
}
