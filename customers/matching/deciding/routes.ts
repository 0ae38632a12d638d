import { createRoute } from "@hono/zod-openapi";
import type { Actor } from "../../../platform/actor.ts";
import { beginAgain } from "../../../platform/db/begin-again.ts";
import type { Db, Tx } from "../../../platform/db/database.ts";
import type { App } from "../../../platform/http/app.ts";
import { access, json, ok } from "../../../platform/http/operation.ts";
import { ids } from "../../../platform/http/params.ts";
import { MatchDecisionInput, MatchView } from "../contract.ts";
import { getMatch } from "../review/list.ts";
import { decide } from "./decide.ts";
import { undecide } from "./undecide.ts";

const tag = "Matches";
const params = ids("id");

const put = createRoute({
  ...access("write", tag, "Say whether both are one person: they are joined, or taken apart for ever"),
  method: "put",
  path: "/matches/{id}/decision",
  request: { params, body: json(MatchDecisionInput) },
  responses: { 200: ok(MatchView) },
});

const remove = createRoute({
  ...access("write", tag, "Take a decision back: everything is as it was before, and what happened since stays"),
  method: "delete",
  path: "/matches/{id}/decision",
  request: { params },
  responses: { 200: ok(MatchView) },
});

/** What one of us says about a match. */
export function decidingRoutes(app: App, db: Db): void {
  const after = async (actor: Actor, id: string, work: (tx: Tx) => Promise<void>) => {
    await beginAgain(db, work);
    return getMatch(db, actor, id);
  };
  app.openapi(put, async (c) => {
    const [actor, { id }, input] = [c.get("actor"), c.req.valid("param"), c.req.valid("json")];
    return c.json(await after(actor, id, (tx) => decide(tx, actor, id, input)), 200);
  });
  app.openapi(remove, async (c) => {
    const [actor, { id }] = [c.get("actor"), c.req.valid("param")];
    return c.json(await after(actor, id, (tx) => undecide(tx, actor, id)), 200);
  });
}
