import { createRoute, z } from "@hono/zod-openapi";
import { getMessage } from "../../../conversations/reading/read.ts";
import type { Db } from "../../../platform/db/database.ts";
import { notFound } from "../../../platform/errors.ts";
import { type App, newRouter } from "../../../platform/http/app.ts";
import { sendFile } from "../../../platform/http/bytes.ts";
import { access, bytes } from "../../../platform/http/operation.ts";
import { ids } from "../../../platform/http/params.ts";
import { displayHtml } from "../reading/sanitize-html.ts";
import { findHtml, findRawOf, inlineImages } from "./store.ts";

const tag = "Messages";
const one = ids("id");

/** Mail as it came: its own formatting made safe, and its raw form. */
export function displayRoutes({ db }: { db: Db }): App {
  const app = newRouter();
  app.openapi(
    createRoute({
      ...access("read", tag, "Get a mail in its raw form"),
      method: "get",
      path: "/messages/{id}/raw",
      request: { params: one },
      responses: bytes("text/plain", "The mail as it came, byte for byte"),
    }),
    async (c) => {
      const message = await getMessage(db, c.get("actor"), c.req.valid("param").id);
      const content = await findRawOf(db, message.conversationId, message.id);
      if (!content) throw notFound("raw mail");
      return sendFile({ name: `${message.id}.eml`, type: "message/rfc822", content }, false);
    },
  );
  app.openapi(
    createRoute({
      ...access("read", tag, "Get a mail in its own formatting, made safe"),
      method: "get",
      path: "/messages/{id}/html",
      request: { params: one, query: z.object({ images: z.enum(["1"]).optional() }) },
      responses: bytes(
        "text/html",
        "A page for a sandboxed frame; X-Blocked-Images says how many pictures were left out",
      ),
    }),
    async (c) => {
      const message = await getMessage(db, c.get("actor"), c.req.valid("param").id);
      const html = await findHtml(db, message.conversationId, message.id);
      if (html === null) throw notFound("formatting");
      const pictures = await inlineImages(db, message.conversationId, message.id);
      const remoteImages = c.req.valid("query").images === "1";
      const shown = displayHtml(html, { remoteImages, inlineImage: (id) => pictures.get(id) ?? null });
      return new Response(frame(shown.html), { headers: headersOf(shown.blockedImages, remoteImages) });
    },
  );
  return app;
}

/** The frame follows light and dark like the desk around it, unless the mail paints its own ground. */
const frame = (
  body: string,
) => `<!doctype html><html><head><meta charset="utf-8"><meta name="color-scheme" content="light dark">
<style>body{margin:0;font:15px/1.5 system-ui,sans-serif;overflow-wrap:anywhere}img{max-width:100%;height:auto}table{max-width:100%}</style>
</head><body>${body}</body></html>`;

const headersOf = (blockedImages: number, remoteImages: boolean) => ({
  "content-type": "text/html; charset=utf-8",
  "content-security-policy": `default-src 'none'; style-src 'unsafe-inline'; img-src data:${remoteImages ? " https: http:" : ""}; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox`,
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
  "x-frame-options": "SAMEORIGIN",
  "x-blocked-images": String(blockedImages),
});
