import { createRoute, z } from "@hono/zod-openapi";
import { type App, newRouter } from "../../platform/http/app.ts";
import { access, json, nothing, ok } from "../../platform/http/operation.ts";
import { ids } from "../../platform/http/params.ts";
import { ShopInput, ShopView } from "../contract.ts";
import type { TeamDeps } from "../deps.ts";
import { getShop } from "./get.ts";
import { addMember, removeMember } from "./members.ts";
import { openShop } from "./open.ts";
import { presentShop } from "./present.ts";
import { renameShop } from "./rename.ts";
import { listShops } from "./store.ts";

const tag = "Shops";
const member = { path: "/shops/{id}/members/{staffId}", request: { params: ids("id", "staffId") } } as const;

const routes = {
  list: createRoute({
    method: "get",
    path: "/shops",
    ...access("read", tag, "All shops with their members, by name"),
    responses: { 200: ok(z.object({ items: z.array(ShopView) })) },
  }),
  open: createRoute({
    method: "post",
    path: "/shops",
    ...access("admin", tag, "Open a shop"),
    request: { body: json(ShopInput) },
    responses: { 201: ok(ShopView) },
  }),
  rename: createRoute({
    method: "patch",
    path: "/shops/{id}",
    ...access("admin", tag, "Give a shop another name"),
    request: { params: ids("id"), body: json(ShopInput) },
    responses: { 200: ok(ShopView) },
  }),
  addMember: createRoute({
    method: "put",
    ...member,
    ...access("admin", tag, "Make somebody a member of a shop"),
    responses: nothing,
  }),
  removeMember: createRoute({
    method: "delete",
    ...member,
    ...access("admin", tag, "Take somebody out of a shop"),
    responses: nothing,
  }),
};

/** Shops and who belongs to them. */
export function shopRoutes({ db, clock }: Required<TeamDeps>): App {
  const app = newRouter();
  app.openapi(routes.list, async (c) => c.json({ items: (await listShops(db)).map(presentShop) }, 200));
  app.openapi(routes.open, async (c) => {
    const { name } = c.req.valid("json");
    const id = await db.transaction().execute((tx) => openShop(tx, c.get("actor"), name, clock()));
    return c.json(presentShop(await getShop(db, id)), 201);
  });
  app.openapi(routes.rename, async (c) => {
    const { id } = c.req.valid("param");
    await db.transaction().execute((tx) => renameShop(tx, c.get("actor"), id, c.req.valid("json").name));
    return c.json(presentShop(await getShop(db, id)), 200);
  });
  app.openapi(routes.addMember, async (c) => {
    const { id, staffId } = c.req.valid("param");
    await db.transaction().execute((tx) => addMember(tx, c.get("actor"), id, staffId));
    return c.body(null, 204);
  });
  app.openapi(routes.removeMember, async (c) => {
    const { id, staffId } = c.req.valid("param");
    await db.transaction().execute((tx) => removeMember(tx, c.get("actor"), id, staffId));
    return c.body(null, 204);
  });
  return app;
}
