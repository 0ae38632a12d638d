import { createRoute, z } from "@hono/zod-openapi";
import type { Db } from "../../platform/db/database.ts";
import { type App, newRouter } from "../../platform/http/app.ts";
import { access, json, nothing, ok } from "../../platform/http/operation.ts";
import { ids } from "../../platform/http/params.ts";
import { DraftInput, DraftKind, Drafts, DraftView } from "../contract.ts";
import { dropDraft, readDrafts, saveDraft } from "./draft.ts";

const tag = "Drafts";
const path = "/conversations/{id}/draft";
const one = ids("id");

export function draftRoutes({ db }: { db: Db }): App {
  const app = newRouter();
  app.openapi(
    createRoute({
      ...access("read", tag, "See what is being written, by you and by colleagues"),
      method: "get",
      path,
      request: { params: one },
      responses: { 200: ok(Drafts) },
    }),
    async (c) => c.json(await readDrafts(db, c.get("actor"), c.req.valid("param").id), 200),
  );
  app.openapi(
    createRoute({
      ...access("write", tag, "Keep what you have typed so far"),
      method: "put",
      path,
      request: { params: one, body: json(DraftInput) },
      responses: { 200: ok(DraftView) },
    }),
    async (c) => {
      const { id } = c.req.valid("param");
      const draft = c.req.valid("json");
      return c.json(await db.transaction().execute((tx) => saveDraft(tx, c.get("actor"), id, draft)), 200);
    },
  );
  app.openapi(
    createRoute({
      ...access("write", tag, "Throw your draft away"),
      method: "delete",
      path,
      request: { params: one, query: z.object({ kind: DraftKind }) },
      responses: nothing,
    }),
    async (c) => {
      const { id } = c.req.valid("param");
      const { kind } = c.req.valid("query");
      await db.transaction().execute((tx) => dropDraft(tx, c.get("actor"), id, kind));
      return c.body(null, 204);
    },
  );
  return app;
}
