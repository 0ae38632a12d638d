import { createRoute } from "@hono/zod-openapi";
import type { Db } from "../../platform/db/database.ts";
import type { App } from "../../platform/http/app.ts";
import { access, json, ok } from "../../platform/http/operation.ts";
import { ids } from "../../platform/http/params.ts";
import { ConversationView } from "../contract.ts";
import { getConversation } from "../reading/read.ts";
import { MergeInput, SplitInput } from "./contract.ts";
import { merge } from "./merge.ts";
import { split } from "./split.ts";
import { unmerge } from "./unmerge.ts";
import { unsplit } from "./unsplit.ts";

const tag = "Conversations";
const one = { params: ids("id") };
const mergePath = "/conversations/{id}/merge";

export function weavingRoutes(app: App, db: Db): void {
  merging(app, db);
  splitting(app, db);
}

function merging(app: App, db: Db): void {
  app.openapi(
    createRoute({
      ...access("write", tag, "Merge it into another conversation, which answers for both"),
      method: "put",
      path: mergePath,
      request: { ...one, body: json(MergeInput) },
      responses: { 200: ok(ConversationView, "The one it stands in now") },
    }),
    async (c) => {
      const { into } = c.req.valid("json");
      await db.transaction().execute((tx) => merge(tx, c.get("actor"), c.req.valid("param").id, into));
      return c.json(await getConversation(db, c.get("actor"), into), 200);
    },
  );
  app.openapi(
    createRoute({
      ...access("write", tag, "Let a merged conversation stand by itself again"),
      method: "delete",
      path: mergePath,
      request: one,
      responses: { 200: ok(ConversationView) },
    }),
    async (c) => {
      const { id } = c.req.valid("param");
      await db.transaction().execute((tx) => unmerge(tx, c.get("actor"), id));
      return c.json(await getConversation(db, c.get("actor"), id), 200);
    },
  );
}

function splitting(app: App, db: Db): void {
  app.openapi(
    createRoute({
      ...access("write", tag, "Split some messages off, into a conversation of their own"),
      method: "post",
      path: "/conversations/{id}/splits",
      request: { ...one, body: json(SplitInput) },
      responses: { 201: ok(ConversationView, "The new one") },
    }),
    async (c) => {
      const { id } = c.req.valid("param");
      const chosen = c.req.valid("json");
      const made = await db.transaction().execute((tx) => split(tx, c.get("actor"), id, chosen));
      return c.json(await getConversation(db, c.get("actor"), made), 201);
    },
  );
  app.openapi(
    createRoute({
      ...access("write", tag, "Put what was split off back where it was"),
      method: "delete",
      path: "/conversations/{id}/split",
      request: one,
      responses: { 200: ok(ConversationView, "The one it was split off from") },
    }),
    async (c) => {
      const { id } = c.req.valid("param");
      const back = await db.transaction().execute((tx) => unsplit(tx, c.get("actor"), id));
      return c.json(await getConversation(db, c.get("actor"), back), 200);
    },
  );
}
