import { readConfig } from "../platform/config.ts";
import type { Db } from "../platform/db/database.ts";
import { openDb, openPool } from "../platform/db/pool.ts";
import { listenForSignals } from "../platform/events/listen.ts";
import { newApp } from "../platform/http/app.ts";
import { openLog } from "../platform/log.ts";
import { testDatabase } from "../platform/testing/database.ts";
import { authenticate } from "./authenticate.ts";
import { after } from "./clock.ts";
import { Credentials } from "./credentials.ts";
import { teamRoutes } from "./routes.ts";

export type Answer = { status: number; headers: Headers; body: Record<string, unknown> };

/** The room behind HTTP, with a database and a clock of its own. */
export type TeamApp = {
  url: string;
  db: Db;
  /** What the clock shows; `pass` moves it. */
  now(): Date;
  pass(milliseconds: number): void;
  /** Mail addresses added while setting up. */
  addresses: string[];
  send(request: `${string} /${string}`, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  end(): Promise<void>;
};

/** Starts the room for a test file. The header `x-test-ip` stands for where a request comes from. */
export async function startTeamApp(env: Record<string, string> = {}): Promise<TeamApp> {
  const { url, drop } = await testDatabase();
  const room = await openTeamApp(url, env);
  return {
    ...room,
    async end() {
      await room.end();
      await drop();
    },
  };
}

/** The room once more on a database that is there: another process. */
export async function openTeamApp(url: string, env: Record<string, string> = {}): Promise<TeamApp> {
  const db = openDb(openPool(url, { max: 6 }));
  const signals = await listenForSignals(url, openLog("silent"));
  const config = readConfig({ PUBLIC_URL: "https://desk.example", ...env });
  let time = new Date();
  const addresses: string[] = [];
  const clock = () => time;
  const app = newApp(openLog("silent"));
  app.use(async (c, next) => {
    c.set("ip", c.req.header("x-test-ip") ?? "");
    await next();
  });
  app.use("/api/v1/*", authenticate({ db, config, credentials: new Credentials(signals), clock }));
  const addAddress = async (_tx: unknown, _actor: unknown, email: string) => void addresses.push(email);
  app.route("/api/v1", teamRoutes({ db, config, clock, addAddress }));
  return {
    url,
    db,
    now: clock,
    pass: (milliseconds) => {
      time = after(time, milliseconds);
    },
    addresses,
    async send(request, body, headers = {}) {
      const [method = "", path = ""] = request.split(" ");
      const json: Record<string, string> = body === undefined ? {} : { "content-type": "application/json" };
      const response = await app.request(`/api/v1${path}`, {
        method,
        headers: { ...json, ...headers },
        body: body === undefined ? null : JSON.stringify(body),
      });
      const text = await response.text();
      return { status: response.status, headers: response.headers, body: text ? JSON.parse(text) : {} };
    },
    async end() {
      await signals.close();
      await db.destroy();
    },
  };
}
