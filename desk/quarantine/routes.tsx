import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { deskRoute } from "../frame/roots.tsx";
import { bring } from "../live/bring.ts";

const quarantineRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: "/quarantine",
  component: lazyRouteComponent(
    bring(() => import("./quarantine-page.tsx")),
    "QuarantinePage",
  ),
});

export const quarantineRoutes = [quarantineRoute] as const;
