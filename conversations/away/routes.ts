import { createRoute } from "@hono/zod-openapi";
import type { Db } from "../../platform/db/database.ts";
import type { App } from "../../platform/http/app.ts";
import { access, ok } from "../../platform/http/operation.ts";
import { ids } from "../../platform/http/params.ts";
import { ConversationView } from "../contract.ts";
import { getConversation } from "../reading/read.ts";
import { deleteConversation, restoreConversation } from "./delete.ts";
import { markSpam, unmarkSpam } from "./spam.ts";

const doings = [
  ["put", "spam", markSpam, "Mark it as spam"],
  ["delete", "spam", unmarkSpam, "Say that it is no spam"],
  ["put", "deletion", deleteConversation, "Put it into the bin: its content is removed for ever thirty days later"],
  ["delete", "deletion", restoreConversation, "Bring it back from the bin"],
] as const;

export function awayRoutes(app: App, db: Db): void {
  for (const [method, what, verb, summary] of doings) {
    app.openapi(
      createRoute({
        ...access("write", "Conversations", summary),
        method,
        path: `/conversations/{id}/${what}`,
        request: { params: ids("id") },
        responses: { 200: ok(ConversationView) },
      }),
      async (c) => {
        const { id } = c.req.valid("param");
        await db.transaction().execute((tx) => verb(tx, c.get("actor"), id));
        return c.json(await getConversation(db, c.get("actor"), id), 200);
      },
    );
  }
}
