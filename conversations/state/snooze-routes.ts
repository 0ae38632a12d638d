import { createRoute } from "@hono/zod-openapi";
import type { Db } from "../../platform/db/database.ts";
import type { App } from "../../platform/http/app.ts";
import { access, json, ok } from "../../platform/http/operation.ts";
import { ids } from "../../platform/http/params.ts";
import { ConversationView, SnoozeInput } from "../contract.ts";
import { getConversation } from "../reading/read.ts";
import { snooze, wake } from "./snooze.ts";

const common = { path: "/conversations/{id}/snooze", responses: { 200: ok(ConversationView) } } as const;
const one = ids("id");

export function snoozeRoutes(app: App, db: Db): void {
  app.openapi(
    createRoute({
      ...access("write", "Conversations", "Put it off until a moment, or until the customer writes"),
      ...common,
      method: "put",
      request: { params: one, body: json(SnoozeInput) },
    }),
    async (c) => {
      const { id } = c.req.valid("param");
      const until = new Date(c.req.valid("json").until);
      await db.transaction().execute((tx) => snooze(tx, c.get("actor"), id, until));
      return c.json(await getConversation(db, c.get("actor"), id), 200);
    },
  );
  app.openapi(
    createRoute({
      ...access("write", "Conversations", "Bring it back now"),
      ...common,
      method: "delete",
      request: { params: one },
    }),
    async (c) => {
      const { id } = c.req.valid("param");
      await db.transaction().execute((tx) => wake(tx, c.get("actor"), id));
      return c.json(await getConversation(db, c.get("actor"), id), 200);
    },
  );
}
