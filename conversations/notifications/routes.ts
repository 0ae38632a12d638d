import { createRoute } from "@hono/zod-openapi";
import type { Db } from "../../platform/db/database.ts";
import { type App, newRouter } from "../../platform/http/app.ts";
import { access, json, nothing, ok } from "../../platform/http/operation.ts";
import { ids } from "../../platform/http/params.ts";
import { NotificationPage, NotificationQuery, NotificationWishes, ReadingInput, WishesInput } from "./contract.ts";
import { listNotifications, readAll, readOne, unreadOne } from "./read.ts";
import { getWishes, wish } from "./wish.ts";

const tag = "Notifications";

const routes = {
  list: createRoute({
    ...access("read", tag, "What you have been told, newest first"),
    method: "get",
    path: "/notifications",
    request: { query: NotificationQuery },
    responses: { 200: ok(NotificationPage) },
  }),
  readAll: createRoute({
    ...access("read", tag, "Mark all that came until a moment as read"),
    method: "put",
    path: "/notifications/read",
    request: { body: json(ReadingInput) },
    responses: nothing,
  }),
  wishes: createRoute({
    ...access("read", tag, "How you want to be told"),
    method: "get",
    path: "/notifications/wishes",
    responses: { 200: ok(NotificationWishes) },
  }),
  wish: createRoute({
    ...access("read", tag, "Say how you want to be told, and when not"),
    method: "put",
    path: "/notifications/wishes",
    request: { body: json(WishesInput) },
    responses: { 200: ok(NotificationWishes) },
  }),
};

/** `mailWorks`: whether this house can send mails. */
export function notificationRoutes({ db, mailWorks }: { db: Db; mailWorks: () => Promise<boolean> }): App {
  const app = newRouter();
  app.openapi(routes.list, async (c) => c.json(await listNotifications(db, c.get("actor"), c.req.valid("query")), 200));
  app.openapi(routes.readAll, async (c) => {
    const until = new Date(c.req.valid("json").until);
    await db.transaction().execute((tx) => readAll(tx, c.get("actor"), until));
    return c.body(null, 204);
  });
  app.openapi(routes.wishes, async (c) => c.json(await getWishes(db, c.get("actor"), await mailWorks()), 200));
  app.openapi(routes.wish, async (c) => {
    const input = c.req.valid("json");
    await db.transaction().execute((tx) => wish(tx, c.get("actor"), input));
    return c.json(await getWishes(db, c.get("actor"), await mailWorks()), 200);
  });
  readingOne(app, db);
  return app;
}

function readingOne(app: App, db: Db): void {
  for (const [method, verb, summary] of [
    ["put", readOne, "Mark it as read"],
    ["delete", unreadOne, "Mark it as unread"],
  ] as const) {
    app.openapi(
      createRoute({
        ...access("read", tag, summary),
        method,
        path: "/notifications/{id}/read",
        request: { params: ids("id") },
        responses: nothing,
      }),
      async (c) => {
        await db.transaction().execute((tx) => verb(tx, c.get("actor"), c.req.valid("param").id));
        return c.body(null, 204);
      },
    );
  }
}
