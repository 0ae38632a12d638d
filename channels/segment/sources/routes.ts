import { createRoute, z } from "@hono/zod-openapi";
import { PageQuery, page } from "../../../platform/contract.ts";
import type { Db } from "../../../platform/db/database.ts";
import { notFound } from "../../../platform/errors.ts";
import { type App, newRouter } from "../../../platform/http/app.ts";
import { access, json, nothing, ok } from "../../../platform/http/operation.ts";
import { ids } from "../../../platform/http/params.ts";
import type { Seal } from "../../../platform/secrets/seal.ts";
import { RefusedCall, SourceChange, SourceInput, SourceKey, SourceView } from "../contract.ts";
import { addSource } from "./add.ts";
import { changeSource, revokeSource } from "./change.ts";
import { listRefused } from "./list-refused.ts";
import { revealKey } from "./reveal-key.ts";
import { listSources, type SourceRow } from "./store.ts";

export type SourceDeps = { db: Db; seal: Seal; publicUrl: string };

const tag = "Sources";
const one = ids("id");

const routes = {
  list: createRoute({
    method: "get",
    path: "/sources",
    ...access("admin", tag, "What sends track calls, those that still may first, the newest first"),
    responses: { 200: ok(z.object({ items: z.array(SourceView) })) },
  }),
  add: createRoute({
    method: "post",
    path: "/sources",
    ...access("admin", tag, "Add a source of track calls; it gets a write key of its own"),
    request: { body: json(SourceInput) },
    responses: { 201: ok(SourceView) },
  }),
  change: createRoute({
    method: "patch",
    path: "/sources/{id}",
    ...access("admin", tag, "Rename a source, or trust what it says of people"),
    request: { params: one, body: json(SourceChange) },
    responses: { 200: ok(SourceView) },
  }),
  revoke: createRoute({
    method: "delete",
    path: "/sources/{id}",
    ...access("admin", tag, "Refuse from now on what comes under this source's key; what it told stays"),
    request: { params: one },
    responses: nothing,
  }),
  key: createRoute({
    method: "get",
    path: "/sources/{id}/key",
    ...access("admin", tag, "The write key of a source, and the address its client is pointed at"),
    request: { params: one },
    responses: { 200: ok(SourceKey) },
  }),
  refused: createRoute({
    method: "get",
    path: "/sources/{id}/refusals",
    ...access("admin", tag, "Calls of a source of which nothing could be made, each with its reason, the newest first"),
    request: { params: one, query: PageQuery },
    responses: { 200: ok(page(RefusedCall)) },
  }),
};

/** What sends track calls, for administrators. */
export function sourceRoutes(deps: SourceDeps): App {
  const app = newRouter();
  listing(app, deps);
  changing(app, deps);
  return app;
}

function listing(app: App, { db, seal, publicUrl }: SourceDeps): void {
  app.openapi(routes.list, async (c) => c.json({ items: (await listSources(db)).map(present) }, 200));
  app.openapi(routes.key, async (c) => {
    const { id } = c.req.valid("param");
    const writeKey = await db.transaction().execute((tx) => revealKey(tx, c.get("actor"), seal, id));
    return c.json({ writeKey, url: publicUrl }, 200);
  });
  app.openapi(routes.refused, async (c) =>
    c.json(await listRefused(db, c.get("actor"), c.req.valid("param").id, c.req.valid("query")), 200),
  );
}

function changing(app: App, { db, seal }: SourceDeps): void {
  const viewOf = async (id: string): Promise<SourceView> => {
    const [row] = await listSources(db, id);
    if (!row) throw notFound("source");
    return present(row);
  };
  app.openapi(routes.add, async (c) => {
    const input = c.req.valid("json");
    const id = await db.transaction().execute((tx) => addSource(tx, c.get("actor"), seal, input, new Date()));
    return c.json(await viewOf(id), 201);
  });
  app.openapi(routes.change, async (c) => {
    const [{ id }, change] = [c.req.valid("param"), c.req.valid("json")];
    await db.transaction().execute((tx) => changeSource(tx, c.get("actor"), id, change));
    return c.json(await viewOf(id), 200);
  });
  app.openapi(routes.revoke, async (c) => {
    const { id } = c.req.valid("param");
    await db.transaction().execute((tx) => revokeSource(tx, c.get("actor"), id, new Date()));
    return c.body(null, 204);
  });
}

const present = ({ createdAt, lastCallAt, revokedAt, ...row }: SourceRow): SourceView => ({
  ...row,
  createdAt: createdAt.toISOString(),
  lastCallAt: lastCallAt?.toISOString() ?? null,
  revokedAt: revokedAt?.toISOString() ?? null,
});
