import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { customerQuery } from "../api/customers.ts";
import { lifeMonthsQuery } from "../api/timeline.ts";
import { deskRoute } from "../frame/roots.tsx";
import { bring } from "../live/bring.ts";
import { lookFrom } from "./life/look.ts";
import { narrowingFrom } from "./narrowing.ts";

const listRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: "/customers",
  validateSearch: narrowingFrom,
  component: lazyRouteComponent(
    bring(() => import("./list-page.tsx")),
    "ListPage",
  ),
});

const customerRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: "/customers/$id",
  // Not awaited: the page shows at once and fills. Also runs when a link is pointed at.
  loader: ({ context: { queryClient }, params: { id } }) => {
    void queryClient.prefetchQuery(customerQuery(id));
    void queryClient.prefetchQuery(lifeMonthsQuery(id));
  },
  validateSearch: lookFrom,
  component: lazyRouteComponent(
    bring(() => import("./customer-page.tsx")),
    "CustomerPage",
  ),
});

export const customerRoutes = [listRoute, customerRoute] as const;
