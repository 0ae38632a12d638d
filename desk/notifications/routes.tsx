import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { deskRoute } from "../frame/roots.tsx";

const notificationsRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: "/notifications",
  component: lazyRouteComponent(() => import("./page.tsx"), "NotificationsPage"),
});

export const notificationRoutes = [notificationsRoute] as const;
