import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { deskRoute } from "../frame/roots.tsx";

const keysRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: "/keys",
  component: lazyRouteComponent(() => import("./keys-page.tsx"), "KeysPage"),
});

export const paletteRoutes = [keysRoute] as const;
