import { createRoute, z } from "@hono/zod-openapi";
import { Id } from "../../platform/contract.ts";
import type { Db } from "../../platform/db/database.ts";
import { type App, newRouter } from "../../platform/http/app.ts";
import { access, json, ok } from "../../platform/http/operation.ts";
import { ids } from "../../platform/http/params.ts";
import { MessageView } from "../contract.ts";
import { getMessage } from "../reading/read.ts";
import { ForwardDefaults, ForwardInput } from "./contract.ts";
import { forward, forwardDefaults } from "./forward.ts";

const tag = "Conversations";
const one = ids("id");

export function forwardRoutes({ db }: { db: Db }): App {
  const app = newRouter();
  app.openapi(
    createRoute({
      ...access("read", tag, "Get what forwarding would start with"),
      method: "get",
      path: "/conversations/{id}/forward",
      request: { params: one, query: z.object({ messageId: Id.optional() }) },
      responses: { 200: ok(ForwardDefaults) },
    }),
    async (c) => {
      const { id } = c.req.valid("param");
      return c.json(await forwardDefaults(db, c.get("actor"), id, c.req.valid("query").messageId ?? null), 200);
    },
  );
  app.openapi(
    createRoute({
      ...access("write", tag, "Forward a message, or the whole conversation, to somebody outside"),
      method: "post",
      path: "/conversations/{id}/forwards",
      request: { params: one, body: json(ForwardInput) },
      responses: { 200: ok(MessageView, "It was there already"), 201: ok(MessageView) },
    }),
    async (c) => {
      const actor = c.get("actor");
      const { id } = c.req.valid("param");
      const input = c.req.valid("json");
      const { messageId, created } = await db.transaction().execute((tx) => forward(tx, actor, id, input));
      return c.json(await getMessage(db, actor, messageId), created ? 201 : 200);
    },
  );
  return app;
}
