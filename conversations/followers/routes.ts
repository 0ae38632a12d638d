import { createRoute } from "@hono/zod-openapi";
import type { Db } from "../../platform/db/database.ts";
import type { App } from "../../platform/http/app.ts";
import { access, ok } from "../../platform/http/operation.ts";
import { ids } from "../../platform/http/params.ts";
import { ConversationView } from "../contract.ts";
import { getConversation } from "../reading/read.ts";
import { follow, unfollow } from "./follow.ts";

/** Whoever may only read may still follow for themselves. */
export function followerRoutes(app: App, db: Db): void {
  for (const [method, verb, summary] of [
    ["put", follow, "Let somebody follow it"],
    ["delete", unfollow, "Let somebody follow it no more"],
  ] as const) {
    app.openapi(
      createRoute({
        ...access("read", "Conversations", summary),
        method,
        path: "/conversations/{id}/followers/{staffId}",
        request: { params: ids("id", "staffId") },
        responses: { 200: ok(ConversationView) },
      }),
      async (c) => {
        const { id, staffId } = c.req.valid("param");
        await db.transaction().execute((tx) => verb(tx, c.get("actor"), id, staffId));
        return c.json(await getConversation(db, c.get("actor"), id), 200);
      },
    );
  }
}
