import { createRoute, z } from "@hono/zod-openapi";
import { type App, newRouter } from "../../platform/http/app.ts";
import { access, json, nothing, ok } from "../../platform/http/operation.ts";
import { ids } from "../../platform/http/params.ts";
import { KeyInput, KeyMade, KeyView } from "../contract.ts";
import type { TeamDeps } from "../deps.ts";
import { makeKey } from "./make.ts";
import { presentKey } from "./present.ts";
import { revokeKey } from "./revoke.ts";
import { listKeys } from "./store.ts";

const tag = "Keys";

const routes = {
  list: createRoute({
    method: "get",
    path: "/keys",
    ...access("admin", tag, "All working keys, the newest first"),
    responses: { 200: ok(z.object({ items: z.array(KeyView) })) },
  }),
  make: createRoute({
    method: "post",
    path: "/keys",
    ...access("admin", tag, "Make a key; its secret is shown this once"),
    request: { body: json(KeyInput) },
    responses: { 201: ok(KeyMade) },
  }),
  revoke: createRoute({
    method: "delete",
    path: "/keys/{id}",
    ...access("admin", tag, "Make a key useless"),
    request: { params: ids("id") },
    responses: nothing,
  }),
};

/** Keys for programs. */
export function keyRoutes({ db, clock }: Required<TeamDeps>): App {
  const app = newRouter();
  app.openapi(routes.list, async (c) => c.json({ items: (await listKeys(db)).map(presentKey) }, 200));
  app.openapi(routes.make, async (c) => {
    const made = await db.transaction().execute((tx) => makeKey(tx, c.get("actor"), c.req.valid("json"), clock()));
    return c.json(made, 201);
  });
  app.openapi(routes.revoke, async (c) => {
    await db.transaction().execute((tx) => revokeKey(tx, c.get("actor"), c.req.valid("param").id, clock()));
    return c.body(null, 204);
  });
  return app;
}
