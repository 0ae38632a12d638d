import { createRoute, lazyRouteComponent, redirect } from "@tanstack/react-router";
import { matchesQuery, matchingQuery } from "../api/matches.ts";
import { deskRoute } from "../frame/roots.tsx";
import { bring } from "../live/bring.ts";
import { filterOf, isView } from "./views.ts";

const homeRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: "/matches",
  beforeLoad: () => {
    throw redirect({ to: "/matches/$view", params: { view: "open" }, replace: true });
  },
});

const viewRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: "/matches/$view",
  beforeLoad: ({ params }) => {
    if (!isView(params.view)) throw redirect({ to: "/matches/$view", params: { view: "open" }, replace: true });
  },
  // Not awaited: the page shows at once and fills.
  loader: ({ context: { queryClient }, params: { view } }) => {
    void queryClient.prefetchInfiniteQuery(matchesQuery(filterOf(view)));
    void queryClient.prefetchQuery(matchingQuery);
  },
  component: lazyRouteComponent(
    bring(() => import("./matches-page.tsx")),
    "MatchesPage",
  ),
});

const openRoute = createRoute({ getParentRoute: () => viewRoute, path: "$match" });

export const matchRoutes = [homeRoute, viewRoute.addChildren([openRoute])] as const;
