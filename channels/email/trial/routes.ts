import { createRoute } from "@hono/zod-openapi";
import type { Db } from "../../../platform/db/database.ts";
import { notFound } from "../../../platform/errors.ts";
import { type App, newRouter } from "../../../platform/http/app.ts";
import { access, ok } from "../../../platform/http/operation.ts";
import { ids } from "../../../platform/http/params.ts";
import type { Log } from "../../../platform/log.ts";
import { TrialView } from "../contract.ts";
import type { CarryDeps } from "../outgoing/carry.ts";
import { findOutgoingFor } from "../outgoing/store.ts";
import { beginTrial } from "./begin.ts";
import { sendTrial } from "./send.ts";
import { findTrial } from "./store.ts";
import { secondsOf, standingOf, type Trial } from "./trial.ts";

const tag = "Addresses";

export type TrialDeps = CarryDeps & { log: Log };

/** Trying an address: begun by one request, watched by others while it goes on. */
export function trialRoutes({ log, ...deps }: TrialDeps): App {
  const { db } = deps;
  const view = async (addressId: string, id: string) => {
    const [trial, server] = await Promise.all([findTrial(db, addressId, id), serverOf(db, addressId, deps.smtpUrl)]);
    if (!trial) throw notFound("test");
    return present(trial, server, new Date());
  };
  const app = newRouter();
  app.openapi(
    createRoute({
      ...access("admin", tag, "Send a mail from an address to itself, and see whether it comes back"),
      method: "post",
      path: "/addresses/{id}/trials",
      request: { params: ids("id") },
      responses: { 201: ok(TrialView, "Begun") },
    }),
    async (c) => {
      const { id } = c.req.valid("param");
      const begun = await db.transaction().execute((tx) => beginTrial(tx, c.get("actor"), id));
      sendTrial(db, deps, begun).catch((error: Error) =>
        log.warn({ error: error.message }, "could not write down how a test of an address went"),
      );
      return c.json(await view(id, begun.id), 201);
    },
  );
  app.openapi(
    createRoute({
      ...access("admin", tag, "How a test of an address goes"),
      method: "get",
      path: "/addresses/{id}/trials/{trialId}",
      request: { params: ids("id", "trialId") },
      responses: { 200: ok(TrialView) },
    }),
    async (c) => {
      const { id, trialId } = c.req.valid("param");
      return c.json(await view(id, trialId), 200);
    },
  );
  return app;
}

/** What the server is called that the address sends by; null where there is none, or it is the recipient's. */
async function serverOf(db: Db, addressId: string, smtpUrl: string | undefined): Promise<string | null> {
  const server = await findOutgoingFor(db, addressId);
  if (server?.kind === "smtp") return `${server.host}:${server.port}`;
  return server?.kind === "direct" || smtpUrl === undefined ? null : new URL(smtpUrl).host;
}

const present = (trial: Trial, server: string | null, now: Date): TrialView => ({
  id: trial.id,
  ...standingOf(trial, now),
  detail: trial.detail,
  server,
  startedAt: trial.startedAt.toISOString(),
  seconds: secondsOf(trial, now),
});
