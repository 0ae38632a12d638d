import { createRoute } from "@hono/zod-openapi";
import type { Db } from "../../platform/db/database.ts";
import type { App } from "../../platform/http/app.ts";
import { access, json, nothing, ok } from "../../platform/http/operation.ts";
import { ids } from "../../platform/http/params.ts";
import { change } from "../change.ts";
import { CustomerInput, CustomerView, DoubleList, DoublesQuery } from "../contract.ts";
import { getCustomer } from "../get-customer.ts";
import { addByHand } from "./add-by-hand.ts";
import { listDoubles } from "./doubles.ts";
import { takeBackAdding } from "./take-back.ts";

const tag = "Customers";

const add = createRoute({
  method: "post",
  path: "/customers",
  ...access("write", tag, "Add a customer by hand"),
  request: { body: json(CustomerInput) },
  responses: { 201: ok(CustomerView, "Added") },
});

const remove = createRoute({
  method: "delete",
  path: "/customers/{id}",
  ...access("write", tag, "Take back somebody just added by hand, of whom nothing is known yet"),
  request: { params: ids("id") },
  responses: nothing,
});

const doubles = createRoute({
  method: "get",
  path: "/customer-doubles",
  ...access("read", tag, "Whom we know already that may be somebody about to be added"),
  request: { query: DoublesQuery },
  responses: { 200: ok(DoubleList) },
});

/** Adding somebody we met elsewhere. */
export function addingRoutes(app: App, db: Db): void {
  app.openapi(add, async (c) => {
    const actor = c.get("actor");
    const input = c.req.valid("json");
    const view = await db
      .transaction()
      .execute(async (tx) => getCustomer(tx, actor, await addByHand(tx, actor, input)));
    return c.json(view, 201);
  });
  app.openapi(remove, async (c) => {
    const actor = c.get("actor");
    await change(db, actor, c.req.valid("param").id, (tx, id) => takeBackAdding(tx, actor, id));
    return c.body(null, 204);
  });
  app.openapi(doubles, async (c) =>
    c.json({ items: await listDoubles(db, c.get("actor"), c.req.valid("query")) }, 200),
  );
}
