import { createRoute, lazyRouteComponent, redirect } from "@tanstack/react-router";
import { isCode } from "../api/problem.ts";
import { meQuery } from "../api/team.ts";
import { rootRoute } from "../frame/roots.tsx";
import { bring } from "../live/bring.ts";

export const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/sign-in",
  validateSearch: (search: Record<string, unknown>): { next?: string } =>
    typeof search["next"] === "string" && /^\/(?![/\\])/.test(search["next"]) ? { next: search["next"] } : {},
  // Whoever is signed in already has no business at the door.
  beforeLoad: ({ context: { queryClient } }) => {
    const me = queryClient.getQueryState(meQuery.queryKey);
    if (me?.data && !isCode(me.error, "unauthenticated")) throw redirect({ to: "/" });
  },
  component: lazyRouteComponent(
    bring(() => import("./sign-in.tsx")),
    "SignIn",
  ),
});

const linkRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/links/$token",
  component: lazyRouteComponent(
    bring(() => import("./link-page.tsx")),
    "LinkPage",
  ),
});

const setUpRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/setup/$token",
  component: lazyRouteComponent(
    bring(() => import("./set-up.tsx")),
    "SetUp",
  ),
});

export const signInRoutes = [signInRoute, linkRoute, setUpRoute] as const;
