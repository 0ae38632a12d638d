import { createRoute, z } from "@hono/zod-openapi";
import { notFound } from "../../../platform/errors.ts";
import { type App, newRouter } from "../../../platform/http/app.ts";
import { access, json, nothing, ok } from "../../../platform/http/operation.ts";
import { ids } from "../../../platform/http/params.ts";
import type { CarryDeps } from "./carry.ts";
import { addOutgoing, changeOutgoing, removeOutgoing } from "./change.ts";
import {
  OutgoingChange,
  OutgoingInput,
  OutgoingModeView,
  OutgoingTestInput,
  OutgoingTestView,
  OutgoingView,
} from "./contract.ts";
import { presentOutgoing } from "./present.ts";
import { listOutgoing } from "./store.ts";
import { tryOutgoing } from "./try.ts";

const tag = "Outgoing servers";
const one = ids("id");

/** The servers mail leaves by. */
export function outgoingRoutes(deps: CarryDeps): App {
  const app = newRouter();
  mode(app, deps);
  list(app, deps);
  change(app, deps);
  return app;
}

const listed = async ({ db, smtpUrl }: CarryDeps): Promise<OutgoingView[]> => {
  const relay = smtpUrl === undefined ? null : new URL(smtpUrl).host;
  return (await listOutgoing(db)).map((row) => presentOutgoing(row, relay));
};

async function viewOf(deps: CarryDeps, id: string): Promise<OutgoingView> {
  const view = (await listed(deps)).find((row) => row.id === id);
  if (!view) throw notFound("server");
  return view;
}

function mode(app: App, { mailOut }: CarryDeps): void {
  app.openapi(
    createRoute({
      ...access("read", tag, "Whether mail leaves this house at all, or it is in test mode"),
      method: "get",
      path: "/outgoing-mode",
      responses: { 200: ok(OutgoingModeView) },
    }),
    (c) => c.json({ mode: mailOut }, 200),
  );
}

function list(app: App, deps: CarryDeps): void {
  app.openapi(
    createRoute({
      ...access("admin", tag, "List the servers mail leaves by, the house's relay first, and how they take it"),
      method: "get",
      path: "/outgoing-servers",
      responses: { 200: ok(z.object({ items: z.array(OutgoingView) })) },
    }),
    async (c) => c.json({ items: await listed(deps) }, 200),
  );
  app.openapi(
    createRoute({
      ...access("admin", tag, "Add a server that mail may leave by"),
      method: "post",
      path: "/outgoing-servers",
      request: { body: json(OutgoingInput) },
      responses: { 201: ok(OutgoingView) },
    }),
    async (c) => {
      const input = c.req.valid("json");
      const id = await deps.db.transaction().execute((tx) => addOutgoing(tx, c.get("actor"), deps.seal, input));
      return c.json(await viewOf(deps, id), 201);
    },
  );
  app.openapi(
    createRoute({
      ...access("admin", tag, "Try settings of a server: connect, sign in, ask for a sender; nothing is sent"),
      method: "post",
      path: "/outgoing-server-tests",
      request: { body: json(OutgoingTestInput) },
      responses: { 200: ok(OutgoingTestView) },
    }),
    async (c) => c.json(await tryOutgoing(deps, c.get("actor"), c.req.valid("json")), 200),
  );
}

function change(app: App, deps: CarryDeps): void {
  const { db, seal } = deps;
  app.openapi(
    createRoute({
      ...access("admin", tag, "Change a server that mail leaves by; of the house's relay its limits"),
      method: "patch",
      path: "/outgoing-servers/{id}",
      request: { params: one, body: json(OutgoingChange) },
      responses: { 200: ok(OutgoingView) },
    }),
    async (c) => {
      const [{ id }, change] = [c.req.valid("param"), c.req.valid("json")];
      await db.transaction().execute((tx) => changeOutgoing(tx, c.get("actor"), seal, id, change));
      return c.json(await viewOf(deps, id), 200);
    },
  );
  app.openapi(
    createRoute({
      ...access("admin", tag, "Let mail leave by a server no longer"),
      method: "delete",
      path: "/outgoing-servers/{id}",
      request: { params: one },
      responses: nothing,
    }),
    async (c) => {
      await db.transaction().execute((tx) => removeOutgoing(tx, c.get("actor"), c.req.valid("param").id));
      return c.body(null, 204);
    },
  );
}
