import { readFile } from "node:fs/promises";
import { recoverInterrupted } from "./conversations/outbox/recover.ts";
import { watchPresence } from "./conversations/presence/watch.ts";
import { dataDirOf, type OpenDatabase, openForApp } from "./database.ts";
import { ensureDeskBuilt } from "./platform/build/desk.ts";
import type { Config } from "./platform/config.ts";
import { listenForSignals } from "./platform/events/listen.ts";
import type { Log } from "./platform/log.ts";
import { openSeal } from "./platform/secrets/key.ts";
import { tidyWhenIdle } from "./platform/tidy-when-idle.ts";
import { createApp, listenHttp } from "./server.ts";
import { keepLooks } from "./team/audit/looks.ts";
import { setupLink } from "./team/entry/setup-link.ts";
import { ensureFirstKey } from "./team/keys/first-key.ts";
import { startWorker } from "./worker.ts";

export type Halves = "both" | "web" | "worker";
export type Running = {
  database: OpenDatabase;
  /** Where the desk answers, null without the web half. */
  url: string | null;
  ports: { http: number | null; smtp: number | null; lmtp: number | null };
  /** For the very first account, null once there is one. */
  setup: string | null;
  stop(): Promise<void>;
};

/** Another process may be sending what was claimed less than so long ago. */
const othersLeaseMs = 10 * 60_000;

/** Starts what was asked for and answers when it is ready. Whatever was started is stopped again when the rest fails. */
export async function run(config: Config, log: Log, halves: Halves): Promise<Running> {
  const stops: (() => Promise<void>)[] = [];
  const stop = async () => {
    for (const end of stops.splice(0).reverse()) await end();
  };
  try {
    const opening = openForApp(config, log).then((database) => {
      stops.push(() => database.close());
      return database;
    });
    const building = halves === "worker" ? null : ensureDeskBuilt((line) => log.info(line));
    const [database, deskDir] = await both(opening, building);
    await ensureFirstKey(database.db, config.STAMMGAST_API_KEY);
    const worker = halves === "web" ? null : await work(database, config, log, stops);
    const http = deskDir ? await web(database, config, log, { deskDir, workerElsewhere: !worker }, stops) : null;
    const url = http === null ? null : (config.PUBLIC_URL ?? `http://localhost:${http}`);
    const setup = url ? await setupLink(database.db, url) : null;
    const end = tidyWhenIdle();
    stops.push(async () => end());
    const ports = { http, smtp: worker?.ports.smtp ?? null, lmtp: worker?.ports.lmtp ?? null };
    return { database, url, ports, setup, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Waits for the two even when one fails: what the other started has to be stopped again. */
async function both<A, B>(first: Promise<A>, second: Promise<B> | null): Promise<[A, B | null]> {
  const [a, b] = await Promise.allSettled([first, second]);
  if (a.status === "rejected") throw a.reason;
  if (b.status === "rejected") throw b.reason;
  return [a.value, b.value];
}

async function work(database: OpenDatabase, config: Config, log: Log, stops: (() => Promise<void>)[]) {
  const { db, pool, alone } = database;
  const interrupted = await recoverInterrupted(db, alone ? 0 : othersLeaseMs);
  if (interrupted.length > 0) {
    const open = interrupted.filter(({ handed }) => handed).length;
    log.warn({ interrupted: interrupted.length, maybeTwice: open }, "took up messages that a crash interrupted");
  }
  const worker = await startWorker({ db, pool, config, log, alone, seal: sealFor(config), version: await version() });
  stops.push(() => worker.stop());
  return worker;
}

async function web(
  database: OpenDatabase,
  config: Config,
  log: Log,
  own: { deskDir: string; workerElsewhere: boolean },
  stops: (() => Promise<void>)[],
) {
  const signals = await listenForSignals(database.url, log);
  stops.push(() => signals.close());
  const looks = keepLooks(database.db, log);
  stops.push(() => looks.end());
  const presence = watchPresence(database.db, log);
  stops.push(() => presence.end());
  const { db, pool } = database;
  const dataDir = config.DATABASE_URL ? null : dataDirOf(config);
  const app = createApp({
    db,
    pool,
    dataDir,
    config,
    log,
    seal: sealFor(config),
    signals,
    looks,
    presence,
    ...own,
    version: await version(),
  });
  const server = await listenHttp(app, config.PORT, config.HOST);
  stops.push(() => server.close());
  return server.port;
}

const sealFor = (config: Config) => openSeal(config.SECRET_KEY, dataDirOf(config));

async function version(): Promise<string> {
  const text = await readFile(new URL("package.json", import.meta.url), "utf8");
  return (JSON.parse(text) as { version: string }).version;
}
