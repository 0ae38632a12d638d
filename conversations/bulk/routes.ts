import { createRoute } from "@hono/zod-openapi";
import type { Db } from "../../platform/db/database.ts";
import type { App } from "../../platform/http/app.ts";
import { access, json, ok } from "../../platform/http/operation.ts";
import { ids } from "../../platform/http/params.ts";
import { doToMany, takeBack } from "./batch.ts";
import { BatchInput, BatchResult } from "./contract.ts";

const tag = "Conversations";

export function bulkRoutes(app: App, db: Db): void {
  app.openapi(
    createRoute({
      ...access("read", tag, "Do the same to many, at most 200: needs the right to write for all but read and unread"),
      method: "post",
      path: "/conversations/batches",
      request: { body: json(BatchInput) },
      responses: { 200: ok(BatchResult, "What happened to each") },
    }),
    async (c) => {
      const input = c.req.valid("json");
      return c.json(await db.transaction().execute((tx) => doToMany(tx, c.get("actor"), input)), 200);
    },
  );
  app.openapi(
    createRoute({
      ...access("read", tag, "Take back what you did to many, within a day"),
      method: "delete",
      path: "/conversations/batches/{id}",
      request: { params: ids("id") },
      responses: { 200: ok(BatchResult, "What happened to each") },
    }),
    async (c) => {
      const { id } = c.req.valid("param");
      return c.json(await db.transaction().execute((tx) => takeBack(tx, c.get("actor"), id)), 200);
    },
  );
}
