import { createRoute, z } from "@hono/zod-openapi";
import type { Db } from "../../platform/db/database.ts";
import { notFound } from "../../platform/errors.ts";
import { type App, newRouter } from "../../platform/http/app.ts";
import { readBytes, sendFile } from "../../platform/http/bytes.ts";
import { access, bytes, nothing, ok } from "../../platform/http/operation.ts";
import { ids } from "../../platform/http/params.ts";
import { FileView, maxFileBytes } from "../contract.ts";
import { getSaidIn } from "../reading/read.ts";
import { daysUnused } from "./abandoned.ts";
import { discard, findAttachment, findFile, findUpload } from "./store.ts";
import { upload } from "./upload.ts";

const tag = "Files";
const UploadQuery = z.object({ name: z.string().trim().min(1).max(255) });

export function fileRoutes({ db }: { db: Db }): App {
  const app = newRouter();
  app.openapi(
    createRoute({
      ...access("write", tag, `Upload a file to send along; unused for ${daysUnused} days, it is removed`),
      method: "post",
      path: "/files",
      request: { query: UploadQuery },
      responses: { 201: ok(FileView) },
    }),
    async (c) => {
      const content = await readBytes(c.req.raw, maxFileBytes);
      const type = c.req.header("content-type")?.slice(0, 200) || "application/octet-stream";
      const file = { name: c.req.valid("query").name, type, content };
      return c.json(await db.transaction().execute((tx) => upload(tx, c.get("actor"), file)), 201);
    },
  );
  app.openapi(
    createRoute({
      ...access("write", tag, "Get a file you uploaded and have not sent yet"),
      method: "get",
      path: "/files/{id}",
      request: { params: ids("id") },
      responses: bytes(
        "application/octet-stream",
        "The file; pictures, PDF and text are shown, the rest is downloaded",
      ),
    }),
    async (c) => {
      const file = await findUpload(db, c.get("actor").staffId, c.req.valid("param").id);
      if (!file) throw notFound("file");
      return sendFile(file, true);
    },
  );
  app.openapi(
    createRoute({
      ...access("write", tag, "Discard an uploaded file"),
      method: "delete",
      path: "/files/{id}",
      request: { params: ids("id") },
      responses: nothing,
    }),
    async (c) => {
      await db.transaction().execute((tx) => discard(tx, c.get("actor").staffId, c.req.valid("param").id));
      return c.body(null, 204);
    },
  );
  attachments(app, db);
  return app;
}

/** What came or went with a message. */
function attachments(app: App, db: Db): void {
  app.openapi(
    createRoute({
      ...access("read", tag, "Download an attachment"),
      method: "get",
      path: "/messages/{id}/attachments/{attachmentId}",
      request: { params: ids("id", "attachmentId"), query: z.object({ inline: z.enum(["1"]).optional() }) },
      responses: bytes("application/octet-stream", "The attachment"),
    }),
    async (c) => {
      const { id, attachmentId } = c.req.valid("param");
      const saidIn = await getSaidIn(db, c.get("actor"), id);
      const attachment = await findAttachment(db, saidIn, id, attachmentId);
      const content = attachment ? await findFile(db, attachment.sha256) : undefined;
      if (!attachment || !content) throw notFound("attachment");
      return sendFile({ ...attachment, content }, c.req.valid("query").inline === "1");
    },
  );
}
