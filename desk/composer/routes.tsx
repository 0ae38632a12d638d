import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { deskRoute } from "../frame/roots.tsx";
import { bring } from "../live/bring.ts";

/** A message that begins a conversation; `to` names the customer it goes to. */
const writeRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: "/write",
  validateSearch: (search: Record<string, unknown>): { to?: string } =>
    typeof search["to"] === "string" ? { to: search["to"] } : {},
  component: lazyRouteComponent(
    bring(() => import("./write-page.tsx")),
    "WritePage",
  ),
});

export const composerRoutes = [writeRoute] as const;
