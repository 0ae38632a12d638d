import { createRoute, z } from "@hono/zod-openapi";
import { type App, newRouter } from "../../platform/http/app.ts";
import { access, json, nothing, ok } from "../../platform/http/operation.ts";
import { ids } from "../../platform/http/params.ts";
import { Me, MeInput, PasswordInput, SessionView } from "../contract.ts";
import type { TeamDeps } from "../deps.ts";
import { tellWhenLocked } from "../entry/retry-after.ts";
import { staffIdOf } from "../people-only.ts";
import { dropSessionCookie } from "../sessions/cookie.ts";
import { listSessions } from "../sessions/list.ts";
import { revokeSession } from "../sessions/revoke.ts";
import { changeMe } from "./change-me.ts";
import { changePassword } from "./change-password.ts";
import { presentMe } from "./present.ts";

const tag = "Me";

const routes = {
  change: createRoute({
    method: "patch",
    path: "/me",
    ...access("self", tag, "Change your name, language or signature"),
    request: { body: json(MeInput) },
    responses: { 200: ok(Me) },
  }),
  password: createRoute({
    method: "put",
    path: "/me/password",
    ...access("self", tag, "Change your password; your other sessions end"),
    request: { body: json(PasswordInput) },
    responses: nothing,
  }),
  sessions: createRoute({
    method: "get",
    path: "/sessions",
    ...access("self", tag, "Where you are signed in"),
    responses: { 200: ok(z.object({ items: z.array(SessionView) })) },
  }),
  revoke: createRoute({
    method: "delete",
    path: "/sessions/{id}",
    ...access("self", tag, "End one of your sessions"),
    request: { params: ids("id") },
    responses: nothing,
  }),
};

/** What everybody may do with their own account. */
export function meRoutes({ db, config, clock }: Required<TeamDeps>): App {
  const app = newRouter();
  app.openapi(routes.change, async (c) => {
    const actor = c.get("actor");
    await db.transaction().execute((tx) => changeMe(tx, actor, c.req.valid("json")));
    return c.json(await presentMe(db, staffIdOf(actor)), 200);
  });
  app.openapi(routes.password, async (c) => {
    await tellWhenLocked(c, changePassword(db, c.get("actor"), c.req.valid("json"), clock()));
    return c.body(null, 204);
  });
  app.openapi(routes.sessions, async (c) => c.json({ items: await listSessions(db, c.get("actor"), clock()) }, 200));
  app.openapi(routes.revoke, async (c) => {
    const { id } = c.req.valid("param");
    await db.transaction().execute((tx) => revokeSession(tx, c.get("actor"), id));
    if (id === c.get("actor").credentialId) dropSessionCookie(c, config);
    return c.body(null, 204);
  });
  return app;
}
