import { createRoute } from "@hono/zod-openapi";
import { page } from "../../platform/contract.ts";
import type { Db } from "../../platform/db/database.ts";
import { type App, newRouter } from "../../platform/http/app.ts";
import { access, json, nothing, ok } from "../../platform/http/operation.ts";
import { ids } from "../../platform/http/params.ts";
import {
  FilledTemplate,
  LetterToneQuery,
  TemplateChange,
  TemplateInput,
  TemplateQuery,
  TemplateRow,
  TemplateView,
  ToneQuery,
} from "./contract.ts";
import { fillForLetter, fillTemplate } from "./fill.ts";
import { addTemplate, changeTemplate, removeTemplate } from "./keep.ts";
import { getTemplate, listTemplates } from "./list.ts";

const tag = "Templates";
const params = ids("id");

const routes = {
  list: createRoute({
    ...access("read", tag, "List the templates you may use, by name, or find them by their words"),
    method: "get",
    path: "/templates",
    request: { query: TemplateQuery },
    responses: { 200: ok(page(TemplateRow)) },
  }),
  add: createRoute({
    ...access("write", tag, "Keep words for yourself, a shop or everybody"),
    method: "post",
    path: "/templates",
    request: { body: json(TemplateInput) },
    responses: { 201: ok(TemplateView, "Kept") },
  }),
  get: createRoute({
    ...access("read", tag, "Get a template with all its texts"),
    method: "get",
    path: "/templates/{id}",
    request: { params },
    responses: { 200: ok(TemplateView) },
  }),
  change: createRoute({
    ...access("write", tag, "Change a template, or bring back one that was removed"),
    method: "patch",
    path: "/templates/{id}",
    request: { params, body: json(TemplateChange) },
    responses: { 200: ok(TemplateView) },
  }),
  remove: createRoute({
    ...access("write", tag, "Remove a template; it can be brought back"),
    method: "delete",
    path: "/templates/{id}",
    request: { params },
    responses: nothing,
  }),
  fill: createRoute({
    ...access("read", tag, "Get a template in the words of this conversation's customer"),
    method: "get",
    path: "/conversations/{id}/templates/{templateId}",
    request: { params: ids("id", "templateId"), query: ToneQuery },
    responses: { 200: ok(FilledTemplate) },
  }),
  fillForLetter: createRoute({
    ...access("read", tag, "Get a template in the words of whoever a new message goes to"),
    method: "get",
    path: "/templates/{id}/text",
    request: { params, query: LetterToneQuery },
    responses: { 200: ok(FilledTemplate) },
  }),
};

export function templateRoutes({ db }: { db: Db }): App {
  const app = newRouter();
  reading(app, db);
  keeping(app, db);
  return app;
}

function reading(app: App, db: Db): void {
  app.openapi(routes.list, async (c) => c.json(await listTemplates(db, c.get("actor"), c.req.valid("query")), 200));
  app.openapi(routes.get, async (c) => c.json(await getTemplate(db, c.get("actor"), c.req.valid("param").id), 200));
  app.openapi(routes.fill, async (c) => {
    const { id, templateId } = c.req.valid("param");
    return c.json(await fillTemplate(db, c.get("actor"), id, templateId, c.req.valid("query")), 200);
  });
  app.openapi(routes.fillForLetter, async (c) => {
    const { id } = c.req.valid("param");
    return c.json(await fillForLetter(db, c.get("actor"), id, c.req.valid("query")), 200);
  });
}

function keeping(app: App, db: Db): void {
  app.openapi(routes.add, async (c) => {
    const actor = c.get("actor");
    const input = c.req.valid("json");
    const view = await db
      .transaction()
      .execute(async (tx) => getTemplate(tx, actor, await addTemplate(tx, actor, input)));
    return c.json(view, 201);
  });
  app.openapi(routes.change, async (c) => {
    const actor = c.get("actor");
    const { id } = c.req.valid("param");
    const change = c.req.valid("json");
    const view = await db.transaction().execute(async (tx) => {
      await changeTemplate(tx, actor, id, change);
      return getTemplate(tx, actor, id);
    });
    return c.json(view, 200);
  });
  app.openapi(routes.remove, async (c) => {
    const { id } = c.req.valid("param");
    await db.transaction().execute((tx) => removeTemplate(tx, c.get("actor"), id));
    return c.body(null, 204);
  });
}
