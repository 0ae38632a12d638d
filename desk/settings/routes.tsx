import { createRoute, lazyRouteComponent, redirect } from "@tanstack/react-router";
import { deskRoute } from "../frame/roots.tsx";

const settingsRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: "/settings",
  component: lazyRouteComponent(() => import("./settings-page.tsx"), "SettingsPage"),
});

const homeRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: "/",
  beforeLoad: () => {
    throw redirect({ to: "/settings/$part", params: { part: "profile" }, replace: true });
  },
});

const partRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: "$part",
  component: lazyRouteComponent(() => import("./part.tsx"), "Part"),
});

export const settingsRoutes = [settingsRoute.addChildren([homeRoute, partRoute])] as const;
