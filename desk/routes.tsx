import { createRouter } from "@tanstack/react-router";
import { queryClient } from "./api/query-client.ts";
import { composerRoutes } from "./composer/routes.tsx";
import { customerRoutes } from "./customers/routes.tsx";
import { deskRoute, rootRoute } from "./frame/roots.tsx";
import { inboxRoutes } from "./inbox/routes.tsx";
import { matchRoutes } from "./matches/routes.tsx";
import { notificationRoutes } from "./notifications/routes.tsx";
import { paletteRoutes } from "./palette/routes.tsx";
import { quarantineRoutes } from "./quarantine/routes.tsx";
import { searchRoutes } from "./search/routes.tsx";
import { settingsRoutes } from "./settings/routes.tsx";
import { signInRoutes } from "./sign-in/routes.tsx";

/**
 * All pages of the desk. A room lists its own in `<room>/routes.tsx`, under `deskRoute` (signed in, with navigation)
 * or `rootRoute` (everybody), and is named here.
 */
const tree = rootRoute.addChildren([
  ...signInRoutes,
  deskRoute.addChildren([
    ...inboxRoutes,
    ...composerRoutes,
    ...customerRoutes,
    ...matchRoutes,
    ...searchRoutes,
    ...settingsRoutes,
    ...quarantineRoutes,
    ...paletteRoutes,
    ...notificationRoutes,
  ]),
]);

export const router = createRouter({
  routeTree: tree,
  context: { queryClient },
  defaultPreload: "intent",
  defaultPreloadStaleTime: 0,
  scrollRestoration: false,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
