import { createRoute } from "@hono/zod-openapi";
import type { Db } from "../../platform/db/database.ts";
import type { App } from "../../platform/http/app.ts";
import { access, ok } from "../../platform/http/operation.ts";
import { UnreachableList, UnreachableQuery } from "./contract.ts";
import { unreachableAmong } from "./unreachable.ts";

export function reachRoutes(app: App, db: Db): void {
  app.openapi(
    createRoute({
      ...access("read", "Customers", "List those of some addresses that the last mail did not reach"),
      method: "get",
      path: "/unreachable",
      request: { query: UnreachableQuery },
      responses: { 200: ok(UnreachableList) },
    }),
    async (c) => {
      const { address } = c.req.valid("query");
      return c.json({ items: await unreachableAmong(db, c.get("actor"), address) }, 200);
    },
  );
}
