import { createRoute } from "@hono/zod-openapi";
import type { Db } from "../../platform/db/database.ts";
import { type App, newRouter } from "../../platform/http/app.ts";
import { access, json, ok } from "../../platform/http/operation.ts";
import { ids } from "../../platform/http/params.ts";
import { MessageView } from "../contract.ts";
import { getMessage } from "../reading/read.ts";
import { setBigFiles } from "./big-files.ts";
import { BigFiles, BigFilesView } from "./contract.ts";
import { revoke } from "./revoke.ts";
import { findBigFiles } from "./store.ts";

const tag = "Files";

export type FileLinkDeps = {
  db: Db;
  /** How customers reach us, where the server knows. */
  publicUrl: string | undefined;
};

/** Files that went as a link, and from which size on they do. */
export function fileLinkRoutes({ db, publicUrl }: FileLinkDeps): App {
  const app = newRouter();
  const view = async () => ({ ...(await findBigFiles(db)), possible: publicUrl !== undefined });
  app.openapi(
    createRoute({
      ...access("admin", tag, "From which size on files go as a link"),
      method: "get",
      path: "/big-files",
      responses: { 200: ok(BigFilesView) },
    }),
    async (c) => c.json(await view(), 200),
  );
  app.openapi(
    createRoute({
      ...access("admin", tag, "Let files over a size go as a link, or none"),
      method: "put",
      path: "/big-files",
      request: { body: json(BigFiles) },
      responses: { 200: ok(BigFilesView) },
    }),
    async (c) => {
      const wish = c.req.valid("json");
      await db.transaction().execute((tx) => setBigFiles(tx, c.get("actor"), wish, publicUrl));
      return c.json(await view(), 200);
    },
  );
  revoking(app, db, "delete", "Close the link that a file went as");
  revoking(app, db, "put", "Open it again, until its time is over");
  return app;
}

function revoking(app: App, db: Db, method: "put" | "delete", summary: string): void {
  app.openapi(
    createRoute({
      ...access("write", tag, summary),
      method,
      path: "/messages/{id}/attachments/{attachmentId}/link",
      request: { params: ids("id", "attachmentId") },
      responses: { 200: ok(MessageView) },
    }),
    async (c) => {
      const { id, attachmentId } = c.req.valid("param");
      const actor = c.get("actor");
      await db.transaction().execute((tx) => revoke(tx, actor, id, attachmentId, method === "delete"));
      return c.json(await getMessage(db, actor, id), 200);
    },
  );
}
