import { createRoute } from "@hono/zod-openapi";
import { type App, newRouter } from "../../platform/http/app.ts";
import { access, json, ok } from "../../platform/http/operation.ts";
import { CompanyInput, CompanyView } from "../contract.ts";
import type { TeamDeps } from "../deps.ts";
import { renameCompany } from "./rename.ts";
import { companyName } from "./store.ts";

const tag = "Company";

const routes = {
  view: createRoute({
    method: "get",
    path: "/company",
    ...access("read", tag, "What the company is called"),
    responses: { 200: ok(CompanyView) },
  }),
  rename: createRoute({
    method: "patch",
    path: "/company",
    ...access("admin", tag, "Give the company another name"),
    request: { body: json(CompanyInput) },
    responses: { 200: ok(CompanyView) },
  }),
};

/** What holds for the whole company. */
export function companyRoutes({ db }: Required<TeamDeps>): App {
  const app = newRouter();
  app.openapi(routes.view, async (c) => c.json({ name: await companyName(db) }, 200));
  app.openapi(routes.rename, async (c) => {
    await db.transaction().execute((tx) => renameCompany(tx, c.get("actor"), c.req.valid("json").name));
    return c.json({ name: await companyName(db) }, 200);
  });
  return app;
}
