import type { QueryClient } from "@tanstack/react-query";
import { createRootRouteWithContext, createRoute, Outlet, redirect } from "@tanstack/react-router";
import { isCode } from "../api/problem.ts";
import { meQuery } from "../api/team.ts";
import { Crash } from "./crash.tsx";
import { Missing } from "./missing.tsx";
import { Shell } from "./shell.tsx";

/** Pages for everybody (sign-in, one-time links) hang here. */
export const rootRoute = createRootRouteWithContext<{ queryClient: QueryClient }>()({
  component: Outlet,
  notFoundComponent: Missing,
  errorComponent: Crash,
});

/** Pages for signed-in staff hang here, inside the navigation. */
export const deskRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: "desk",
  beforeLoad: async ({ context, location }) => {
    try {
      await context.queryClient.ensureQueryData(meQuery);
    } catch (error) {
      if (isCode(error, "unauthenticated")) throw redirect({ to: "/sign-in", search: { next: location.href } });
      throw error;
    }
  },
  component: Shell,
  errorComponent: Crash,
});
