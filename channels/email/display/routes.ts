import { createRoute, z } from "@hono/zod-openapi";
import { getMessage, getSaidIn } from "../../../conversations/reading/read.ts";
import type { Db } from "../../../platform/db/database.ts";
import { notFound } from "../../../platform/errors.ts";
import { type App, newRouter } from "../../../platform/http/app.ts";
import { sendFile } from "../../../platform/http/bytes.ts";
import { access, bytes, nothing } from "../../../platform/http/operation.ts";
import { ids } from "../../../platform/http/params.ts";
import { displayHtml } from "../reading/sanitize-html.ts";
import { frame } from "./frame.ts";
import { alwaysShow, askAgain, isShown } from "./senders.ts";
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
      const { id } = c.req.valid("param");
      const saidIn = await getSaidIn(db, c.get("actor"), id);
      const content = await findRawOf(db, saidIn, id);
      if (!content) throw notFound("raw mail");
      return sendFile({ name: `${id}.eml`, type: "message/rfc822", content }, false);
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
        "A page for a sandboxed frame; X-Blocked-Images says how many pictures from elsewhere were left out, X-Always-Images: 1 that you always see this sender's",
      ),
    }),
    async (c) => {
      const { id } = c.req.valid("param");
      const saidIn = await getSaidIn(db, c.get("actor"), id);
      const html = await findHtml(db, saidIn, id);
      if (html === null) throw notFound("formatting");
      const pictures = await inlineImages(db, saidIn, id);
      const { author } = await getMessage(db, c.get("actor"), id);
      const always = await isShown(db, c.get("actor"), author.address);
      const remoteImages = always || c.req.valid("query").images === "1";
      const shown = displayHtml(html, { remoteImages, inlineImage: (contentId) => pictures.get(contentId) ?? null });
      return new Response(frame(shown.html), { headers: headersOf(shown.blockedImages, remoteImages, always) });
    },
  );
  senders(app, db);
  return app;
}

/** Whose pictures from elsewhere are shown without asking. */
function senders(app: App, db: Db): void {
  for (const [method, verb, summary] of [
    ["put", alwaysShow, "Always show me the pictures of this sender"],
    ["delete", askAgain, "Ask me again before this sender's pictures are loaded"],
  ] as const) {
    app.openapi(
      createRoute({
        ...access("read", tag, summary),
        method,
        path: "/picture-senders/{address}",
        request: { params: z.object({ address: z.string().trim().min(3).max(320) }) },
        responses: nothing,
      }),
      async (c) => {
        await verb(db, c.get("actor"), c.req.valid("param").address);
        return c.body(null, 204);
      },
    );
  }
}

const headersOf = (blockedImages: number, remoteImages: boolean, always: boolean) => ({
  "content-type": "text/html; charset=utf-8",
  "content-security-policy": `default-src 'none'; style-src 'unsafe-inline'; img-src data:${remoteImages ? " https: http:" : ""}; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox`,
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
  "x-frame-options": "SAMEORIGIN",
  "x-blocked-images": String(blockedImages),
  "x-always-images": always ? "1" : "0",
});
