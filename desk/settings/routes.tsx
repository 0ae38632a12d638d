import { createRoute, lazyRouteComponent, redirect } from "@tanstack/react-router";
import { deskRoute } from "../frame/roots.tsx";
import { bring } from "../live/bring.ts";

const settingsRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: "/settings",
  component: lazyRouteComponent(
    bring(() => import("./settings-page.tsx")),
    "SettingsPage",
  ),
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
  /** `list`: the customer list that is open. */
  validateSearch: (search: Record<string, unknown>): { list?: string } =>
    typeof search["list"] === "string" ? { list: search["list"].slice(0, 36) } : {},
  component: lazyRouteComponent(
    bring(() => import("./part.tsx")),
    "Part",
  ),
});

export const settingsRoutes = [settingsRoute.addChildren([homeRoute, partRoute])] as const;
