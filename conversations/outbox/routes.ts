import { createRoute, z } from "@hono/zod-openapi";
import type { Db } from "../../platform/db/database.ts";
import { type App, newRouter } from "../../platform/http/app.ts";
import { access, ok } from "../../platform/http/operation.ts";
import { ids } from "../../platform/http/params.ts";
import { FileView, Mailbox, MessageView } from "../contract.ts";
import { getMessage } from "../reading/read.ts";
import { dispatch, undo } from "./undo.ts";

const tag = "Messages";
const one = ids("id");
const TakenBack = z.object({
  text: z.string(),
  html: z.string().nullable(),
  to: z.array(Mailbox),
  cc: z.array(Mailbox),
  bcc: z.array(Mailbox),
  /** Those that stand in the words are spoken of there. */
  files: z.array(FileView),
});

export function outboxRoutes({ db }: { db: Db }): App {
  const app = newRouter();
  app.openapi(
    createRoute({
      ...access("read", tag, "Get a message"),
      method: "get",
      path: "/messages/{id}",
      request: { params: one },
      responses: { 200: ok(MessageView) },
    }),
    async (c) => c.json(await getMessage(db, c.get("actor"), c.req.valid("param").id), 200),
  );
  app.openapi(
    createRoute({
      ...access("write", tag, "Take an answer back before it leaves"),
      method: "delete",
      path: "/messages/{id}/dispatch",
      request: { params: one },
      responses: { 200: ok(TakenBack) },
    }),
    async (c) => {
      const { id } = c.req.valid("param");
      const taken = await db.transaction().execute((tx) => undo(tx, c.get("actor"), id));
      const files = taken.files.flatMap(({ inline, ...file }) => (inline ? [] : [file]));
      return c.json({ text: taken.text, html: taken.html, ...taken.recipients, files }, 200);
    },
  );
  app.openapi(
    createRoute({
      ...access("write", tag, "Let an answer leave now, or try it again"),
      method: "put",
      path: "/messages/{id}/dispatch",
      request: { params: one },
      responses: { 200: ok(MessageView) },
    }),
    async (c) => {
      const { id } = c.req.valid("param");
      await db.transaction().execute((tx) => dispatch(tx, c.get("actor"), id));
      return c.json(await getMessage(db, c.get("actor"), id), 200);
    },
  );
  return app;
}
