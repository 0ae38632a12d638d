import { createRoute, z } from "@hono/zod-openapi";
import type { Db } from "../../../platform/db/database.ts";
import { type App, newRouter } from "../../../platform/http/app.ts";
import { access, json, nothing, ok } from "../../../platform/http/operation.ts";
import { ids } from "../../../platform/http/params.ts";
import { AddressChange, AddressInput, AddressView } from "../contract.ts";
import { addAddress, changeAddress, removeAddress } from "./change.ts";
import { listAddresses } from "./list.ts";

const tag = "Addresses";
const one = ids("id");

export function addressRoutes({ db }: { db: Db }): App {
  const app = newRouter();
  app.openapi(
    createRoute({
      ...access("read", tag, "List our own mail addresses"),
      method: "get",
      path: "/addresses",
      responses: { 200: ok(z.object({ items: z.array(AddressView) })) },
    }),
    async (c) => c.json({ items: await listAddresses(db) }, 200),
  );
  app.openapi(
    createRoute({
      ...access("admin", tag, "Add an address"),
      method: "post",
      path: "/addresses",
      request: { body: json(AddressInput) },
      responses: { 201: ok(AddressView) },
    }),
    async (c) => {
      const input = c.req.valid("json");
      return c.json(await db.transaction().execute((tx) => addAddress(tx, c.get("actor"), input)), 201);
    },
  );
  change(app, db);
  return app;
}

function change(app: App, db: Db): void {
  app.openapi(
    createRoute({
      ...access("admin", tag, "Change an address"),
      method: "patch",
      path: "/addresses/{id}",
      request: { params: one, body: json(AddressChange) },
      responses: { 200: ok(AddressView) },
    }),
    async (c) => {
      const { id } = c.req.valid("param");
      const change = c.req.valid("json");
      return c.json(await db.transaction().execute((tx) => changeAddress(tx, c.get("actor"), id, change)), 200);
    },
  );
  app.openapi(
    createRoute({
      ...access("admin", tag, "Give an address up"),
      method: "delete",
      path: "/addresses/{id}",
      request: { params: one },
      responses: nothing,
    }),
    async (c) => {
      await db.transaction().execute((tx) => removeAddress(tx, c.get("actor"), c.req.valid("param").id));
      return c.body(null, 204);
    },
  );
}
