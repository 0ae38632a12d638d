import { createRoute } from "@hono/zod-openapi";
import { page } from "../../platform/contract.ts";
import { type App, newRouter } from "../../platform/http/app.ts";
import { access, ok } from "../../platform/http/operation.ts";
import { AuditEntry, AuditQuery } from "../contract.ts";
import type { TeamDeps } from "../deps.ts";
import { readAudit } from "./read-log.ts";

const list = createRoute({
  method: "get",
  path: "/audit",
  ...access("admin", "Audit", "Who saw and did what, newest first"),
  request: { query: AuditQuery },
  responses: { 200: ok(page(AuditEntry)) },
});

/** The audit log, to read. Nothing writes into it from outside. */
export function auditRoutes({ db }: Pick<TeamDeps, "db">): App {
  const app = newRouter();
  app.openapi(list, async (c) => c.json(await readAudit(db, c.get("actor"), c.req.valid("query")), 200));
  return app;
}
