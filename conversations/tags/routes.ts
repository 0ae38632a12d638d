import { createRoute, z } from "@hono/zod-openapi";
import { Id, TagList, TagName } from "../../platform/contract.ts";
import type { Db } from "../../platform/db/database.ts";
import type { App } from "../../platform/http/app.ts";
import { access, ok } from "../../platform/http/operation.ts";
import { ConversationView } from "../contract.ts";
import { getConversation } from "../reading/read.ts";
import { listTags, tag, untag } from "./tag.ts";

const params = z.object({ id: Id, name: TagName });

export function tagRoutes(app: App, db: Db): void {
  app.openapi(
    createRoute({
      ...access("read", "Conversations", "List the tags in use"),
      method: "get",
      path: "/tags",
      responses: { 200: ok(TagList) },
    }),
    async (c) => c.json({ items: await listTags(db) }, 200),
  );
  for (const [method, verb, summary] of [
    ["put", tag, "Mark it with a tag"],
    ["delete", untag, "Take a tag away"],
  ] as const) {
    app.openapi(
      createRoute({
        ...access("write", "Conversations", summary),
        method,
        path: "/conversations/{id}/tags/{name}",
        request: { params },
        responses: { 200: ok(ConversationView) },
      }),
      async (c) => {
        const { id, name } = c.req.valid("param");
        await db.transaction().execute((tx) => verb(tx, c.get("actor"), id, name));
        return c.json(await getConversation(db, c.get("actor"), id), 200);
      },
    );
  }
}
