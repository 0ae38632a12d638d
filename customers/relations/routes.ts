import { createRoute } from "@hono/zod-openapi";
import { PageQuery, page } from "../../platform/contract.ts";
import type { Db } from "../../platform/db/database.ts";
import type { App } from "../../platform/http/app.ts";
import { access, json, nothing, ok } from "../../platform/http/operation.ts";
import { ids } from "../../platform/http/params.ts";
import { change } from "../change.ts";
import { RelatedList, RelatedView, RelationInput } from "../contract.ts";
import { getCurrentId } from "../get-customer.ts";
import { listProposals, listRelated } from "./list.ts";
import { refuse, relate, unrelate } from "./relate.ts";

const tag = "Customers";
const pair = ids("id", "otherId");

const related = createRoute({
  method: "get",
  path: "/customers/{id}/relations",
  ...access("read", tag, "List the people of an organisation, or the organisations of a person, by name"),
  request: { params: ids("id"), query: PageQuery },
  responses: { 200: ok(page(RelatedView)) },
});

const proposals = createRoute({
  method: "get",
  path: "/customers/{id}/relation-proposals",
  ...access("read", tag, "Whom a customer may belong with, since they write from the same domain"),
  request: { params: ids("id") },
  responses: { 200: ok(RelatedList) },
});

const put = createRoute({
  method: "put",
  path: "/customers/{id}/relations/{otherId}",
  ...access("write", tag, "Say that a person belongs to an organisation, and as what"),
  request: { params: pair, body: json(RelationInput) },
  responses: nothing,
});

const remove = createRoute({
  method: "delete",
  path: "/customers/{id}/relations/{otherId}",
  ...access("write", tag, "Say nothing about these two any more"),
  request: { params: pair },
  responses: nothing,
});

const putRefusal = createRoute({
  method: "put",
  path: "/customers/{id}/relation-refusals/{otherId}",
  ...access("write", tag, "Say that two do not belong together: it is not proposed again"),
  request: { params: pair },
  responses: nothing,
});

/** Organisations and their people. */
export function relationRoutes(app: App, db: Db): void {
  app.openapi(related, async (c) => {
    const id = await getCurrentId(db, c.get("actor"), c.req.valid("param").id);
    return c.json(await listRelated(db, id, c.req.valid("query")), 200);
  });
  app.openapi(proposals, async (c) => {
    const id = await getCurrentId(db, c.get("actor"), c.req.valid("param").id);
    return c.json({ items: await listProposals(db, id) }, 200);
  });
  app.openapi(put, async (c) => {
    const { role } = c.req.valid("json");
    await between(db, c, (tx, actor, id, otherId) => relate(tx, actor, id, otherId, role));
    return c.body(null, 204);
  });
  app.openapi(remove, async (c) => {
    await between(db, c, unrelate);
    return c.body(null, 204);
  });
  app.openapi(putRefusal, async (c) => {
    await between(db, c, refuse);
    return c.body(null, 204);
  });
}

type Verb = (...given: Parameters<typeof unrelate>) => Promise<void>;
type Called = {
  get(name: "actor"): Parameters<Verb>[1];
  req: { valid(part: "param"): Record<"id" | "otherId", string> };
};

/** Runs a verb on the two customers who have these two's profiles today. */
function between(db: Db, c: Called, verb: Verb): Promise<void> {
  const actor = c.get("actor");
  const { id, otherId } = c.req.valid("param");
  return change(db, actor, id, async (tx, one) => verb(tx, actor, one, await getCurrentId(tx, actor, otherId)));
}
