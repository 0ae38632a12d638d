import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { deskRoute } from "../frame/roots.tsx";
import { bring } from "../live/bring.ts";

const keysRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: "/keys",
  component: lazyRouteComponent(
    bring(() => import("./keys-page.tsx")),
    "KeysPage",
  ),
});

export const paletteRoutes = [keysRoute] as const;
