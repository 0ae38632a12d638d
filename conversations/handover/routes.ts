import { createRoute } from "@hono/zod-openapi";
import type { Db } from "../../platform/db/database.ts";
import type { App } from "../../platform/http/app.ts";
import { access, json, ok } from "../../platform/http/operation.ts";
import { ids } from "../../platform/http/params.ts";
import { ConversationView } from "../contract.ts";
import { findConversation } from "../reading/read.ts";
import { HandoverInput } from "./contract.ts";
import { handOver } from "./hand-over.ts";
import { takeBackHandover } from "./take-back.ts";

const tag = "Conversations";
const outOfSight = { description: "Done, and out of your sight from now on" };

export function handoverRoutes(app: App, db: Db): void {
  app.openapi(
    createRoute({
      ...access("write", tag, "Give it to a colleague with a word"),
      method: "post",
      path: "/conversations/{id}/handovers",
      request: { params: ids("id"), body: json(HandoverInput) },
      responses: { 200: ok(ConversationView), 204: outOfSight },
    }),
    async (c) => {
      const { id } = c.req.valid("param");
      await db.transaction().execute((tx) => handOver(tx, c.get("actor"), id, c.req.valid("json")));
      const view = await findConversation(db, c.get("actor"), id);
      return view ? c.json(view, 200) : c.body(null, 204);
    },
  );
  app.openapi(
    createRoute({
      ...access("write", tag, "Take a handover back, with its word"),
      method: "delete",
      path: "/conversations/{id}/handovers/{messageId}",
      request: { params: ids("id", "messageId") },
      responses: { 200: ok(ConversationView), 204: outOfSight },
    }),
    async (c) => {
      const { id, messageId } = c.req.valid("param");
      await db.transaction().execute((tx) => takeBackHandover(tx, c.get("actor"), id, messageId));
      const view = await findConversation(db, c.get("actor"), id);
      return view ? c.json(view, 200) : c.body(null, 204);
    },
  );
}
