/**
 * How fast track calls come in: `node bench/track.ts [--calls=100000] [--short]` prints one line. Distinct calls of a shop's
 * visitors in batches over HTTP with four connections into the app, a process of its own; acknowledged means on disk. The app is killed
 * with `kill -9` while they come, as often as the line says; senders send again what nobody acknowledged. The clock of
 * "understood" stops when the last stands in a timeline. Then they are counted: none lost, none twice. The limit is bare inserts of the same
 * bytes with as many commits.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";
import pg from "pg";
import { openPool } from "../platform/db/pool.ts";
import { startEmbedded } from "../platform/postgres/start.ts";
import { freePorts } from "../platform/testing/free-ports.ts";
import { App } from "./crash/app.ts";
import { batchesOf } from "./track/calls.ts";

const { values } = parseArgs({ options: { calls: { type: "string" }, short: { type: "boolean", default: false } } });
const count = Number(values.calls ?? (values.short ? 4_000 : 100_000));
const kills = values.short ? 1 : 3;
const [each, connections] = [100, 4];

/** Hands out batches to so many senders; a batch that nobody acknowledged is sent again. */
async function sendAll(batches: readonly string[], url: string, key: string, onSent: (sent: number) => void) {
  const waiting = batches.values();
  const authorization = `Basic ${Buffer.from(`${key}:`).toString("base64")}`;
  let [sent, again] = [0, 0];
  await Promise.all(
    Array.from({ length: connections }, async () => {
      for (const body of waiting) {
        while (!(await isTaken(url, body, authorization))) {
          again += 1;
          await pause(50);
        }
        sent += 1;
        onSent(sent);
      }
    }),
  );
  return again;
}

async function isTaken(url: string, body: string, authorization: string): Promise<boolean> {
  try {
    const answer = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json", authorization },
      body,
    });
    await answer.arrayBuffer();
    if (answer.status !== 200 && answer.status !== 503) throw new Error(`a batch was refused with ${answer.status}`);
    return answer.status === 200;
  } catch (error) {
    // The app is down: it was killed.
    if (error instanceof TypeError) return false;
    throw error;
  }
}

async function intoTheApp(batches: readonly string[], dir: string) {
  const [http = 0, smtp = 0] = await freePorts(2);
  const postgres = await startEmbedded({ dataDir: join(dir, "pg") });
  const app = new App({
    dataDir: join(dir, "data"),
    http,
    smtp,
    smtpUrl: "smtp://127.0.0.1:9",
    databaseUrl: postgres.url,
  });
  const client = new pg.Client({ connectionString: postgres.url });
  await client.connect();
  try {
    await app.start();
    const { id } = (await (await app.call("POST", "/sources", { name: "Shop", kind: "server" })).json()) as {
      id: string;
    };
    const { writeKey } = (await (await app.call("GET", `/sources/${id}/key`)).json()) as { writeKey: string };
    // Half of them without anybody being killed: how fast it is.
    const half = Math.ceil(batches.length / 2);
    const began = performance.now();
    await sendAll(batches.slice(0, half), `${app.base}/v1/batch`, writeKey, () => undefined);
    const acknowledged = performance.now() - began;
    while (await waits(client)) await pause(20);
    const understood = performance.now() - began;
    const again = await whileKilled(app, batches.slice(half), writeKey);
    while (await waits(client)) await pause(20);
    return { acknowledged, understood, half: half * each, again, ...(await tally(client)) };
  } finally {
    await client.end();
    await app.stop();
    await postgres.stop();
  }
}

async function whileKilled(app: App, batches: readonly string[], key: string): Promise<number> {
  const places = Array.from({ length: kills }, (_, at) => Math.floor(((at + 1) * batches.length) / (kills + 1)));
  let blows: Promise<void> = Promise.resolve();
  const again = await sendAll(batches, `${app.base}/v1/batch`, key, (sent) => {
    if (!places.includes(sent)) return;
    blows = blows.then(async () => {
      await app.killApp();
      await app.start();
    });
  });
  await blows;
  return again;
}

const waits = async (client: pg.Client) =>
  (await client.query("select from track_calls where state = 'new' limit 1")).rowCount !== 0;

/** What there is of what was sent: calls, by their ids; and the pages in the visits they became. */
async function tally(client: pg.Client) {
  const { rows } = await client.query<{ kept: number; ids: number; refused: number; pages: number }>(`
    select count(*)::int as kept, count(distinct body ->> 'messageId')::int as ids,
      (count(*) filter (where state = 'refused'))::int as refused,
      (select sum(pages + actions) from visits)::int as pages from track_calls`);
  return rows[0] ?? { kept: 0, ids: 0, refused: 0, pages: 0 };
}

/** The bytes alone: one statement and one commit for so many calls, over so many connections. */
async function bareInserts(batches: readonly string[], dataDir: string): Promise<number> {
  const server = await startEmbedded({ dataDir });
  const pool = openPool(server.url, { max: connections });
  await pool.query("create table bare (id bigserial primary key, body json not null)");
  const waiting = batches.values();
  const began = performance.now();
  await Promise.all(
    Array.from({ length: connections }, async () => {
      for (const batch of waiting) {
        await pool.query("insert into bare (body) select json_array_elements($1::json -> 'batch')", [batch]);
      }
    }),
  );
  const took = performance.now() - began;
  await pool.end();
  await server.stop();
  return took;
}

const { batches, steps } = batchesOf(count, each);
const dir = await mkdtemp(join(tmpdir(), "stammgast-track-"));
const done = await intoTheApp(batches, dir);
const bare = await bareInserts(batches, join(dir, "bare"));
await rm(dir, { recursive: true, force: true });
const perSecond = (calls: number, ms: number) => `${((1000 * calls) / ms).toFixed(0)}/s`;
const [lost, twice] = [count - done.ids, done.kept - done.ids];
process.stdout.write(
  `track: ${count} calls in batches of ${each}, ${connections} connections: acknowledged ${perSecond(done.half, done.acknowledged)} ` +
    `(bare inserts ${perSecond(count, bare)}), understood ${perSecond(done.half, done.understood)}; ${kills} times kill -9, ` +
    `${done.again} batches sent again: ${lost} lost, ${twice} twice, ${done.refused} refused, ${done.pages} of ${steps} in visits; ` +
    `load ${loadavg()[0]?.toFixed(1)}\n`,
);
process.exit(lost + twice + done.refused + Math.abs(steps - done.pages) === 0 ? 0 : 1);
