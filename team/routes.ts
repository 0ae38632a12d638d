import { type App, newRouter } from "../platform/http/app.ts";
import { wallClock } from "./clock.ts";
import type { TeamDeps } from "./deps.ts";
import { entryRoutes } from "./entry/routes.ts";

/** All routes of the room, relative to /api/v1. */
export function teamRoutes(deps: TeamDeps): App {
  const all = { clock: wallClock, ...deps };
  const app = newRouter();
  app.route("/", entryRoutes(all));
  return app;
}
