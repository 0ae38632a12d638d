import { createRoute, z } from "@hono/zod-openapi";
import { Id } from "../../../platform/contract.ts";
import { type App, newRouter } from "../../../platform/http/app.ts";
import { access, nothing, ok } from "../../../platform/http/operation.ts";
import { SendingDomainView } from "./contract.ts";
import { type DnsDeps, lookAtDomain } from "./look-at-domain.ts";
import { makeKey } from "./make-key.ts";
import { getSendingDomain, listSendingDomains } from "./present.ts";
import { removeKey } from "./remove-key.ts";
import { useKey } from "./use-key.ts";

const tag = "Sending domains";
const Domain = z
  .string()
  .max(253)
  .regex(/^\P{Cc}*$/u)
  .toLowerCase();
const one = z.object({ domain: Domain });
const oneKey = z.object({ domain: Domain, id: Id });

/** The domains we write from: the keys mail is signed with, and what the DNS says of them. */
export function domainRoutes(deps: DnsDeps): App {
  const app = newRouter();
  looking(app, deps);
  keys(app, deps);
  return app;
}

function looking(app: App, deps: DnsDeps): void {
  const { db } = deps;
  app.openapi(
    createRoute({
      ...access("admin", tag, "List the domains we write from, their keys, and what the DNS last said of them"),
      method: "get",
      path: "/sending-domains",
      responses: { 200: ok(z.object({ items: z.array(SendingDomainView) })) },
    }),
    async (c) => c.json({ items: await listSendingDomains(db) }, 200),
  );
  app.openapi(
    createRoute({
      ...access("admin", tag, "Ask the DNS about a domain now: SPF, DKIM, DMARC and MX"),
      method: "post",
      path: "/sending-domains/{domain}/checks",
      request: { params: one },
      responses: { 201: ok(SendingDomainView, "Asked") },
    }),
    async (c) => {
      const { domain } = c.req.valid("param");
      await getSendingDomain(db, domain);
      await lookAtDomain(deps, domain);
      return c.json(await getSendingDomain(db, domain), 201);
    },
  );
}

function keys(app: App, { db, seal }: DnsDeps): void {
  app.openapi(
    createRoute({
      ...access("admin", tag, "Make a key to sign mail with (DKIM); it signs once its record is seen in the DNS"),
      method: "post",
      path: "/sending-domains/{domain}/keys",
      request: { params: one },
      responses: { 201: ok(SendingDomainView, "Made") },
    }),
    async (c) => {
      const { domain } = c.req.valid("param");
      await makeKey(db, c.get("actor"), seal, domain);
      return c.json(await getSendingDomain(db, domain), 201);
    },
  );
  app.openapi(
    createRoute({
      ...access("admin", tag, "Sign with a key at once, whether its record was seen or not"),
      method: "put",
      path: "/sending-domains/{domain}/keys/{id}/use",
      request: { params: oneKey },
      responses: { 200: ok(SendingDomainView) },
    }),
    async (c) => {
      const { domain, id } = c.req.valid("param");
      await db.transaction().execute((tx) => useKey(tx, c.get("actor"), domain, id));
      return c.json(await getSendingDomain(db, domain), 200);
    },
  );
  app.openapi(
    createRoute({
      ...access("admin", tag, "Remove a key for ever; without one, mail leaves unsigned"),
      method: "delete",
      path: "/sending-domains/{domain}/keys/{id}",
      request: { params: oneKey },
      responses: nothing,
    }),
    async (c) => {
      const { domain, id } = c.req.valid("param");
      await db.transaction().execute((tx) => removeKey(tx, c.get("actor"), domain, id));
      return c.body(null, 204);
    },
  );
}
