import { randomUUID } from "node:crypto";
import type { Server } from "node:http";
import { serve } from "@hono/node-server";
import { getConnInfo } from "@hono/node-server/conninfo";
import type { MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import type pg from "pg";
import { backupRoutes } from "./backups/routes.ts";
import { accountRoutes } from "./channels/email/accounts/routes.ts";
import { addAddress } from "./channels/email/addresses/change.ts";
import { addressRoutes } from "./channels/email/addresses/routes.ts";
import { displayRoutes } from "./channels/email/display/routes.ts";
import { domainRoutes } from "./channels/email/domains/routes.ts";
import { outgoingRoutes } from "./channels/email/outgoing/routes.ts";
import { quarantineRoutes } from "./channels/email/quarantine/routes.ts";
import { noticePost } from "./channels/email/sending/notice.ts";
import { trialRoutes } from "./channels/email/trial/routes.ts";
import { doorRoutes } from "./channels/segment/door/routes.ts";
import { wakeUnderstanding } from "./channels/segment/jobs.ts";
import { sourceRoutes } from "./channels/segment/sources/routes.ts";
import { draftRoutes } from "./conversations/drafts/routes.ts";
import { sharedFileRoutes } from "./conversations/file-links/public-routes.ts";
import { fileLinkRoutes } from "./conversations/file-links/routes.ts";
import { fileRoutes } from "./conversations/files/routes.ts";
import { forwardRoutes } from "./conversations/forwarding/routes.ts";
import { notificationRoutes } from "./conversations/notifications/routes.ts";
import { outboxRoutes } from "./conversations/outbox/routes.ts";
import { presenceRoutes } from "./conversations/presence/routes.ts";
import type { PresenceWatch } from "./conversations/presence/watch.ts";
import { conversationRoutes } from "./conversations/routes.ts";
import { searchRoutes } from "./conversations/search/routes.ts";
import { narrowSignals } from "./conversations/signals.ts";
import { templateRoutes } from "./conversations/templates/routes.ts";
import { listRoutes, listsPath } from "./customers/lists/routes.ts";
import { customerRoutes } from "./customers/routes.ts";
import { healthReadings } from "./health/readings.ts";
import { healthViewRoutes } from "./health/routes.ts";
import type { Config } from "./platform/config.ts";
import type { Db } from "./platform/db/database.ts";
import { notFound, Refusal } from "./platform/errors.ts";
import type { Signals } from "./platform/events/listen.ts";
import { streamRoutes } from "./platform/events/stream.ts";
import { type App, type Env, newApp } from "./platform/http/app.ts";
import { openApiDocument } from "./platform/http/docs/document.ts";
import { docsPage, docsStyle } from "./platform/http/docs/page.ts";
import { healthRoutes } from "./platform/http/health.ts";
import { secureHeaders, storableJson, whoAsks } from "./platform/http/middleware.ts";
import { readProxies } from "./platform/http/proxies.ts";
import { serveDesk } from "./platform/http/static.ts";
import type { Log } from "./platform/log.ts";
import { openDns } from "./platform/net/dns.ts";
import type { Seal } from "./platform/secrets/seal.ts";
import { rightsRoutes } from "./rights/routes.ts";
import type { Looks } from "./team/audit/looks.ts";
import { watchLooks } from "./team/audit/watch.ts";
import { authenticate } from "./team/authenticate.ts";
import { Credentials } from "./team/credentials.ts";
import { teamRoutes } from "./team/routes.ts";
import { isStillIn } from "./team/still-in.ts";

export type ServerDeps = {
  db: Db;
  config: Config;
  log: Log;
  seal: Seal;
  signals: Signals;
  looks: Looks;
  presence: PresenceWatch;
  version: string;
  deskDir: string;
  pool: pg.Pool;
  /** Of the embedded PostgreSQL; null when it is somebody else's. */
  dataDir: string | null;
  /** Jobs are done by another process, perhaps on another machine. */
  workerElsewhere: boolean;
};

const nobody = () => false;
/** A JSON body carries at most one long mail's words. */
const mostJsonBytes = 2 * 1024 * 1024;

/** The web half: the API, the desk, and what a machine asks about us. */
export function createApp(deps: ServerDeps): App {
  const { db, pool, config, log, dataDir } = deps;
  const app = newApp(log);
  const health = healthRoutes(db, () => healthReadings(db, pool, dataDir));
  app.use(async (c, next) => {
    const started = performance.now();
    await next();
    health.observe(c.req.method, c.res.status, (performance.now() - started) / 1000);
  });
  app.use(whoAsks((c) => getConnInfo(c).remote.address, readProxies(config.TRUSTED_PROXIES) ?? nobody));
  app.use(secureHeaders());
  app.route("/", health.app);
  app.use(
    "/api/v1/*",
    unlessFile(limitJson),
    unlessFile(storableJson()),
    authenticate({ db, config, credentials: new Credentials(deps.signals) }),
    watchLooks(deps.looks),
  );
  for (const routes of roomsOf(deps)) app.route("/api/v1", routes);
  app.all("/api/v1/*", () => {
    throw notFound("address in the API");
  });
  documentApi(app, deps.version);
  app.route("/", sharedFileRoutes({ db }));
  const wake = wakeUnderstanding(db, (error) =>
    log.warn({ error: error.message }, "could not wake who understands calls"),
  );
  app.route("/", doorRoutes({ db, publicUrl: config.publicUrl, wake }));
  app.get("*", serveDesk(deps.deskDir));
  return app;
}

function roomsOf(deps: ServerDeps): App[] {
  const { db, pool, config, log, seal, signals, presence, version, dataDir, workerElsewhere } = deps;
  const firstAddress = { name: "", shopId: null, signature: "" };
  const sending = {
    ...{ db, seal, smtpUrl: config.SMTP_URL, mailOut: config.MAIL_OUT },
    ...{ publicUrl: config.publicUrl, privateHosts: config.MAIL_PRIVATE_HOSTS, dnsServers: config.DNS_SERVERS },
  };
  return [
    teamRoutes({
      db,
      config,
      addAddress: async (tx, actor, email) => void (await addAddress(tx, actor, { ...firstAddress, email })),
    }),
    streamRoutes({
      signals,
      log,
      epoch: randomUUID(),
      heartbeat: config.STREAM_BEAT * 1_000,
      stillIn: (actor) => isStillIn(db, actor, new Date()),
      narrow: narrowSignals(db),
    }),
    searchRoutes({ db }),
    conversationRoutes({ db }),
    outboxRoutes({ db }),
    draftRoutes({ db }),
    presenceRoutes({ db, presence }),
    forwardRoutes({ db }),
    fileRoutes({ db }),
    fileLinkRoutes({ db, publicUrl: config.PUBLIC_URL }),
    templateRoutes({ db }),
    notificationRoutes({ db, mailWorks: noticePost(sending).works }),
    customerRoutes({ db }),
    listRoutes({ db }),
    rightsRoutes({ db }),
    addressRoutes({ db }),
    accountRoutes({ db, seal, privateHosts: config.MAIL_PRIVATE_HOSTS, publicUrl: config.publicUrl }),
    domainRoutes({ db, seal, dns: openDns(config.DNS_SERVERS), smtpUrl: config.SMTP_URL }),
    outgoingRoutes(sending),
    healthViewRoutes({ db, pool, version, smtpUrl: config.SMTP_URL, mailOut: config.MAIL_OUT, dataDir }),
    trialRoutes({ ...sending, log }),
    backupRoutes({ db, config, workerElsewhere }),
    displayRoutes({ db }),
    quarantineRoutes({ db }),
    sourceRoutes({ db, seal, publicUrl: config.publicUrl }),
  ];
}

const limitJson = bodyLimit({
  maxSize: mostJsonBytes,
  onError: () => {
    throw new Refusal("invalid", "too-large", "This is larger than 2 MB. Send less at once.");
  },
});
/** Files have their own, larger limit, and stay as they are. */
const unlessFile =
  (handler: MiddlewareHandler<Env>): MiddlewareHandler<Env> =>
  (c, next) =>
    c.req.path === "/api/v1/files" || c.req.path === `/api/v1${listsPath}` ? next() : handler(c, next);

function documentApi(app: App, version: string): void {
  const document = openApiDocument(app, version);
  app.get("/api/openapi.json", (c) => c.json(document));
  app.get("/api/docs", (c) => c.html(docsPage(document)));
  app.get("/api/docs.css", (c) => c.body(docsStyle, 200, { "content-type": "text/css; charset=utf-8" }));
}

export type RunningServer = { port: number; close(): Promise<void> };

/** Listens until closed. Closing lets requests under way finish and ends event streams. */
export function listenHttp(app: App, port: number, hostname: string): Promise<RunningServer> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, port, hostname }, (info) => {
      resolve({ port: info.port, close: () => closeServer(server as Server) });
    }) as Server;
    server.once("error", reject);
  });
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
    // Event streams never end by themselves.
    setTimeout(() => server.closeAllConnections(), 500).unref();
  });
}
