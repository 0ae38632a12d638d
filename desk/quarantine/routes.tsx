import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { deskRoute } from "../frame/roots.tsx";

const quarantineRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: "/quarantine",
  component: lazyRouteComponent(() => import("./quarantine-page.tsx"), "QuarantinePage"),
});

export const quarantineRoutes = [quarantineRoute] as const;
