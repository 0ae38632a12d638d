import { createRoute } from "@hono/zod-openapi";
import { page } from "../platform/contract.ts";
import type { Db } from "../platform/db/database.ts";
import { type App, newRouter } from "../platform/http/app.ts";
import { access, bytes, json, ok } from "../platform/http/operation.ts";
import { ids } from "../platform/http/params.ts";
import { ErasureInput, ErasurePreview, ErasuresQuery, ErasureView, ExportQuery } from "./contract.ts";
import { erase, previewErasure } from "./erase.ts";
import { exportCustomer } from "./export/export-customer.ts";
import { exportPage } from "./export/page.ts";
import { listErasures } from "./list.ts";

const tag = "Rights";
const params = ids("id");

const preview = createRoute({
  ...access("admin", tag, "What erasing a customer would take away, and what would stay"),
  method: "get",
  path: "/customers/{id}/erasure",
  request: { params },
  responses: { 200: ok(ErasurePreview) },
});

const put = createRoute({
  ...access("admin", tag, "Forget a customer for ever; there is no way back"),
  method: "put",
  path: "/customers/{id}/erasure",
  request: { params, body: json(ErasureInput) },
  responses: { 200: ok(ErasureView, "Forgotten, with the record of it") },
});

const list = createRoute({
  ...access("admin", tag, "List what was erased, or whether somebody with an address was"),
  method: "get",
  path: "/erasures",
  request: { query: ErasuresQuery },
  responses: { 200: ok(page(ErasureView)) },
});

const get = createRoute({
  ...access("admin", tag, "Everything kept about a customer, as JSON or as a page to read"),
  method: "get",
  path: "/customers/{id}/export",
  request: { params, query: ExportQuery },
  responses: bytes("application/json", "All of it, to be downloaded"),
});

/** What a person may ask of us, to be put under `/api/v1`. */
export function rightsRoutes({ db }: { db: Db }): App {
  const app = newRouter();
  app.openapi(preview, async (c) => c.json(await previewErasure(db, c.get("actor"), c.req.valid("param").id), 200));
  app.openapi(put, async (c) => {
    const { id } = c.req.valid("param");
    const input = c.req.valid("json");
    return c.json(await db.transaction().execute((tx) => erase(tx, c.get("actor"), id, input)), 200);
  });
  app.openapi(list, async (c) => c.json(await listErasures(db, c.get("actor"), c.req.valid("query")), 200));
  app.openapi(get, async (c) => {
    const { as } = c.req.valid("query");
    const all = await exportCustomer(db, c.get("actor"), c.req.valid("param").id);
    const isPage = as === "html";
    return new Response(isPage ? exportPage(all) : JSON.stringify(all, null, 2), {
      headers: {
        "content-type": isPage ? "text/html; charset=utf-8" : "application/json; charset=utf-8",
        "content-disposition": `attachment; filename="customer-${all.customer.id}.${as}"`,
        "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox",
        "x-content-type-options": "nosniff",
        "cache-control": "no-store",
      },
    });
  });
  return app;
}
