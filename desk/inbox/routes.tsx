import { createRoute, redirect } from "@tanstack/react-router";
import { conversationQuery, messagesQuery } from "../api/conversations.ts";
import { deskRoute } from "../frame/roots.tsx";
import { InboxPage } from "./inbox-page.tsx";
import { isView } from "./views.ts";

/** `shop` narrows the view "shop" to one, `tag` the views "all" and "closed"; `person` opens the person where they have no column of their own. */
type InboxSearch = { shop?: string; tag?: string; person?: true };

const homeRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: "/",
  beforeLoad: () => {
    throw redirect({ to: "/inbox/$view", params: { view: "mine" }, replace: true });
  },
});

const inboxHomeRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: "/inbox",
  beforeLoad: () => {
    throw redirect({ to: "/inbox/$view", params: { view: "mine" }, replace: true });
  },
});

const viewRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: "/inbox/$view",
  validateSearch: (search: Record<string, unknown>): InboxSearch => ({
    ...(typeof search["tag"] === "string" ? { tag: search["tag"] } : {}),
    ...(typeof search["shop"] === "string" ? { shop: search["shop"] } : {}),
    ...(search["person"] === true ? { person: true } : {}),
  }),
  beforeLoad: ({ params }) => {
    if (!isView(params.view)) throw redirect({ to: "/inbox/$view", params: { view: "mine" }, replace: true });
  },
  component: InboxPage,
});

const openRoute = createRoute({
  getParentRoute: () => viewRoute,
  path: "$conversation",
  // Not awaited: the pane shows at once and fills. Also runs when a link is pointed at.
  loader: ({ context: { queryClient }, params: { conversation } }) => {
    void queryClient.prefetchQuery(conversationQuery(conversation));
    void queryClient.prefetchInfiniteQuery(messagesQuery(conversation));
  },
});

/** A lasting address for a conversation, wherever it lies. */
const conversationRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: "/conversations/$id",
  beforeLoad: ({ params }) => {
    throw redirect({
      to: "/inbox/$view/$conversation",
      params: { view: "all", conversation: params.id },
      replace: true,
    });
  },
});

export const inboxRoutes = [homeRoute, inboxHomeRoute, viewRoute.addChildren([openRoute]), conversationRoute] as const;
