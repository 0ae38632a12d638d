import { createRoute, z } from "@hono/zod-openapi";
import { PageQuery, page } from "../../platform/contract.ts";
import type { Db } from "../../platform/db/database.ts";
import type { App } from "../../platform/http/app.ts";
import { access, json, nothing, ok } from "../../platform/http/operation.ts";
import { ids } from "../../platform/http/params.ts";
import { block, readBlocks, unblock } from "./block.ts";
import { BlockInput, BlockView } from "./contract.ts";

const tag = "Blocked senders";
const ListQuery = PageQuery.extend({
  q: z.string().trim().max(320).optional(),
  covering: z.string().trim().max(320).optional(),
});

export function blockRoutes(app: App, db: Db): void {
  app.openapi(
    createRoute({
      ...access("read", tag, "List who is blocked, the last one first; or what blocks one address"),
      method: "get",
      path: "/blocks",
      request: { query: ListQuery },
      responses: { 200: ok(page(BlockView)) },
    }),
    async (c) => c.json(await readBlocks(db, c.req.valid("query")), 200),
  );
  app.openapi(
    createRoute({
      ...access("write", tag, "Block an address or a domain: what it sends goes into spam"),
      method: "post",
      path: "/blocks",
      request: { body: json(BlockInput) },
      responses: { 200: ok(BlockView, "It was blocked already"), 201: ok(BlockView) },
    }),
    async (c) => {
      const input = c.req.valid("json");
      const { view, created } = await db.transaction().execute((tx) => block(tx, c.get("actor"), input));
      return c.json(view, created ? 201 : 200);
    },
  );
  app.openapi(
    createRoute({
      ...access("write", tag, "Unblock"),
      method: "delete",
      path: "/blocks/{id}",
      request: { params: ids("id") },
      responses: nothing,
    }),
    async (c) => {
      await db.transaction().execute((tx) => unblock(tx, c.get("actor"), c.req.valid("param").id));
      return c.body(null, 204);
    },
  );
}
