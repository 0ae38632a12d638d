import { createRoute } from "@hono/zod-openapi";
import type { Db } from "../../platform/db/database.ts";
import { type App, newRouter } from "../../platform/http/app.ts";
import { access, json, nothing, ok } from "../../platform/http/operation.ts";
import { ids } from "../../platform/http/params.ts";
import { Presence, PresenceInput } from "./contract.ts";
import { beGone, bePresent, readPresence } from "./present.ts";
import type { PresenceWatch } from "./watch.ts";

const tag = "Presence";

const routes = {
  read: createRoute({
    ...access("read", tag, "Who has which conversation open right now"),
    method: "get",
    path: "/presence",
    responses: { 200: ok(Presence) },
  }),
  put: createRoute({
    ...access("read", tag, "A sign of life: this page shows this conversation (again within 45 s)"),
    method: "put",
    path: "/conversations/{id}/presence",
    request: { params: ids("id"), body: json(PresenceInput) },
    responses: nothing,
  }),
  remove: createRoute({
    ...access("read", tag, "This page shows no conversation any more"),
    method: "delete",
    path: "/presence/{page}",
    request: { params: ids("page") },
    responses: nothing,
  }),
};

export function presenceRoutes({ db, presence }: { db: Db; presence: Pick<PresenceWatch, "tell"> }): App {
  const app = newRouter();
  app.openapi(routes.read, async (c) => c.json(await readPresence(db, c.get("actor")), 200));
  app.openapi(routes.put, async (c) => {
    presence.tell(await bePresent(db, c.get("actor"), c.req.valid("param").id, c.req.valid("json")));
    return c.body(null, 204);
  });
  app.openapi(routes.remove, async (c) => {
    presence.tell(await beGone(db, c.get("actor"), c.req.valid("param").page));
    return c.body(null, 204);
  });
  return app;
}
