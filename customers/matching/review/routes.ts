import { createRoute } from "@hono/zod-openapi";
import type { Db } from "../../../platform/db/database.ts";
import type { App } from "../../../platform/http/app.ts";
import { access, json, ok } from "../../../platform/http/operation.ts";
import { ids } from "../../../platform/http/params.ts";
import { MatchesQuery, MatchingInput, MatchingView, MatchList, MatchView } from "../contract.ts";
import { changeLines } from "../lines/change.ts";
import { compareAgain } from "../lines/compare-again.ts";
import { getMatching } from "../lines/stand.ts";
import { getMatch, listMatches } from "./list.ts";

const tag = "Matches";

const list = createRoute({
  ...access("read", tag, "Who could be one person and who was found to be: open ones with those who wait first"),
  method: "get",
  path: "/matches",
  request: { query: MatchesQuery },
  responses: { 200: ok(MatchList) },
});

const get = createRoute({
  ...access("read", tag, "Two records side by side, and field by field what speaks for one person"),
  method: "get",
  path: "/matches/{id}",
  request: { params: ids("id") },
  responses: { 200: ok(MatchView) },
});

const getStand = createRoute({
  ...access("read", tag, "How matching stands: what was learned, and from where on is joined and asked"),
  method: "get",
  path: "/matching",
  responses: { 200: ok(MatchingView) },
});

const putLines = createRoute({
  ...access("admin", tag, "From where on is joined and asked, in powers of two; null: as the data has it"),
  method: "put",
  path: "/matching",
  request: { body: json(MatchingInput) },
  responses: { 200: ok(MatchingView) },
});

const addRun = createRoute({
  ...access("admin", tag, "Compare everybody with everybody again, in the background"),
  method: "post",
  path: "/matching/runs",
  responses: { 202: ok(MatchingView, "Asked for") },
});

/** Who is one person, to be looked at and decided. */
export function reviewRoutes(app: App, db: Db): void {
  app.openapi(list, async (c) => c.json(await listMatches(db, c.get("actor"), c.req.valid("query")), 200));
  app.openapi(get, async (c) => c.json(await getMatch(db, c.get("actor"), c.req.valid("param").id), 200));
  app.openapi(getStand, async (c) => c.json(await getMatching(db, c.get("actor")), 200));
  app.openapi(putLines, async (c) => {
    const actor = c.get("actor");
    await db.transaction().execute((tx) => changeLines(tx, actor, c.req.valid("json")));
    return c.json(await getMatching(db, actor), 200);
  });
  app.openapi(addRun, async (c) => {
    const actor = c.get("actor");
    await db.transaction().execute((tx) => compareAgain(tx, actor));
    return c.json(await getMatching(db, actor), 202);
  });
}
