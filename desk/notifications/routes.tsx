import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { deskRoute } from "../frame/roots.tsx";
import { bring } from "../live/bring.ts";

const notificationsRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: "/notifications",
  component: lazyRouteComponent(
    bring(() => import("./page.tsx")),
    "NotificationsPage",
  ),
});

export const notificationRoutes = [notificationsRoute] as const;
