import { createRoute, z } from "@hono/zod-openapi";
import { Id, PageQuery, page } from "../../../platform/contract.ts";
import { readCursor, toPage } from "../../../platform/db/cursor.ts";
import type { Db } from "../../../platform/db/database.ts";
import { notFound } from "../../../platform/errors.ts";
import { type App, newRouter } from "../../../platform/http/app.ts";
import { sendFile } from "../../../platform/http/bytes.ts";
import { access, bytes, ok } from "../../../platform/http/operation.ts";
import { ids } from "../../../platform/http/params.ts";
import { QuarantinedView } from "../contract.ts";
import { readAgain } from "./read-again.ts";
import { findQuarantinedRaw, listQuarantined, type QuarantinedRow } from "./store.ts";

const tag = "Quarantine";
const Attempt = z.object({
  state: z.enum(["new", "understood", "duplicate", "quarantined"]),
  conversationId: Id.nullable(),
});

export function quarantineRoutes({ db }: { db: Db }): App {
  const app = newRouter();
  app.openapi(
    createRoute({
      ...access("read", tag, "List mail that could not be understood, newest first"),
      method: "get",
      path: "/quarantine",
      request: { query: PageQuery },
      responses: { 200: ok(page(QuarantinedView)) },
    }),
    async (c) => {
      const { cursor, limit } = c.req.valid("query");
      const before = readCursor(cursor, ["id"]) as [string] | null;
      const rows = await listQuarantined(db, c.get("actor"), before?.[0] ?? null, limit + 1);
      return c.json(
        toPage(rows, limit, present, (row) => [row.id]),
        200,
      );
    },
  );
  app.openapi(
    createRoute({
      ...access("read", tag, "Get quarantined mail in its raw form"),
      method: "get",
      path: "/quarantine/{id}/raw",
      request: { params: ids("id") },
      responses: bytes("text/plain", "The mail as it came, byte for byte"),
    }),
    async (c) => {
      const { id } = c.req.valid("param");
      const content = await findQuarantinedRaw(db, c.get("actor"), id);
      if (!content) throw notFound("quarantined mail");
      return sendFile({ name: `${id}.eml`, type: "message/rfc822", content }, false);
    },
  );
  app.openapi(
    createRoute({
      ...access("write", tag, "Try to understand it again"),
      method: "post",
      path: "/quarantine/{id}/attempts",
      request: { params: ids("id") },
      responses: { 200: ok(Attempt) },
    }),
    async (c) => c.json(await readAgain(db, c.get("actor"), c.req.valid("param").id), 200),
  );
  return app;
}

const present = (row: QuarantinedRow): QuarantinedView => ({
  id: row.id,
  receivedAt: row.received_at.toISOString(),
  from: row.envelope_from,
  to: row.envelope_to,
  size: row.size,
  reason: row.reason as QuarantinedView["reason"],
  detail: row.detail ?? "",
  head: row.head
    .toString("utf8")
    .replaceAll("\r\n", "\n")
    .replace(/[^\P{Cc}\n\t]/gu, "·"),
});
