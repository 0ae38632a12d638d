import { createRoute, z } from "@hono/zod-openapi";
import { Id, TagList, TagName } from "../../platform/contract.ts";
import type { Db } from "../../platform/db/database.ts";
import type { App } from "../../platform/http/app.ts";
import { access, ok } from "../../platform/http/operation.ts";
import { changed } from "../change.ts";
import { CustomerView } from "../contract.ts";
import { listCustomerTags, tagCustomer, untagCustomer } from "./tag.ts";

const params = z.object({ id: Id, name: TagName });

export function customerTagRoutes(app: App, db: Db): void {
  app.openapi(
    createRoute({
      ...access("read", "Customers", "List the tags in use on customers"),
      method: "get",
      path: "/customer-tags",
      responses: { 200: ok(TagList) },
    }),
    async (c) => c.json({ items: await listCustomerTags(db, c.get("actor")) }, 200),
  );
  for (const [method, verb, summary] of [
    ["put", tagCustomer, "Mark a customer with a tag"],
    ["delete", untagCustomer, "Take a tag away from a customer"],
  ] as const) {
    app.openapi(
      createRoute({
        ...access("write", "Customers", summary),
        method,
        path: "/customers/{id}/tags/{name}",
        request: { params },
        responses: { 200: ok(CustomerView) },
      }),
      async (c) => {
        const actor = c.get("actor");
        const { id, name } = c.req.valid("param");
        return c.json(await changed(db, actor, id, (tx, current) => verb(tx, actor, current, name)), 200);
      },
    );
  }
}
