import { createRoute } from "@hono/zod-openapi";
import type { Db } from "../../platform/db/database.ts";
import type { App } from "../../platform/http/app.ts";
import { access, json, ok } from "../../platform/http/operation.ts";
import { ids } from "../../platform/http/params.ts";
import { ConversationView } from "../contract.ts";
import { getConversation } from "../reading/read.ts";
import { StageInput } from "./contract.ts";
import { place } from "./place.ts";

export function placeRoutes(app: App, db: Db): void {
  app.openapi(
    createRoute({
      ...access("write", "Conversations", "Say to which stage of the customer's journey it belongs; null: nobody says"),
      method: "put",
      path: "/conversations/{id}/journey",
      request: { params: ids("id"), body: json(StageInput) },
      responses: { 200: ok(ConversationView) },
    }),
    async (c) => {
      const { id } = c.req.valid("param");
      await db.transaction().execute((tx) => place(tx, c.get("actor"), id, c.req.valid("json").stage));
      return c.json(await getConversation(db, c.get("actor"), id), 200);
    },
  );
}
