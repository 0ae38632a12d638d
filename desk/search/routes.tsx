import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { deskRoute } from "../frame/roots.tsx";
import { bring } from "../live/bring.ts";

const searchRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: "/search",
  validateSearch: (search: Record<string, unknown>): { q?: string } =>
    search["q"] === undefined || search["q"] === "" ? {} : { q: String(search["q"]).slice(0, 200) },
  component: lazyRouteComponent(
    bring(() => import("./search-page.tsx")),
    "SearchPage",
  ),
});

export const searchRoutes = [searchRoute] as const;
