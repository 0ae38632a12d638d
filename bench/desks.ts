/**
 * How soon a change by one person is on two hundred open desks: `node bench/desks.ts [--short]` prints one line. Each desk is
 * its event stream and what a desk asks for after a change, when it asks; a change is one person closing, reopening or
 * tagging a conversation. Measured from the moment that person's request leaves until the changed row is at a desk. Beside it
 * the same for mail: from the acknowledgement of the listener to the row. The limit is PostgreSQL alone: NOTIFY to its listeners.
 */
import { get } from "node:http";
import { loadavg } from "node:os";
import { setTimeout as pause } from "node:timers/promises";
import { createTransport } from "nodemailer";
import pg from "pg";
import { startEmbedded } from "../platform/postgres/start.ts";
import { apiKey, startApp } from "./kit/app.ts";
import { quantiles, shown } from "./kit/figures.ts";
import { ask } from "./kit/load.ts";
import { prepareData } from "./seed/data.ts";

const short = process.argv.includes("--short");
const desks = 200;
/** What a small PostgreSQL has connections for. */
const listeners = 10;
const changes = short ? 10 : 50;
const authorization = `Bearer ${apiKey}`;
/** A desk makes sure after one to three seconds, as `desk/live/pace.ts` has it. */
const later = () => 1_000 + Math.random() * 2_000;
const followUps = ["/conversations?view=mine", "/conversations/counts"];

type Told = { type: string; rows?: { id: string }[] };
/** What waits to be seen: which conversation, since when, and what is done with the time of each desk. */
type Watch = { id: string | null; since: number; times: number[] };
let watch: Watch = { id: null, since: 0, times: [] };

/** Opens a stream as a desk does, and resolves once it has been greeted. */
function openDesk(base: string): Promise<() => void> {
  return new Promise((resolve, reject) => {
    let asking: NodeJS.Timeout | undefined;
    const askLater = () => {
      asking = undefined;
      for (const path of followUps) ask(base + path).catch(reject);
    };
    const end = () => {
      clearTimeout(asking);
      request.destroy();
    };
    const request = get(`${base}/stream`, { agent: false, headers: { authorization } }, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (piece: string) => {
        text += piece;
        const events = text.split("\n\n");
        text = events.pop() ?? "";
        for (const event of events) {
          if (event.includes("event: hello")) resolve(end);
          const data = /^event: signal$/m.test(event) ? /^data: (.*)$/m.exec(event)?.[1] : undefined;
          if (!data) continue;
          see(JSON.parse(data) as Told);
          asking ??= setTimeout(askLater, later());
        }
      });
      // Shut by ourselves at the end.
      response.on("error", (error) => request.destroyed || reject(error));
    });
    request.on("error", (error) => reject(error));
  });
}

function see({ rows = [] }: Told): void {
  if (rows.some(({ id }) => watch.id === null || id === watch.id)) watch.times.push(performance.now() - watch.since);
}

async function untilSeen(): Promise<void> {
  const end = performance.now() + 10_000;
  while (watch.times.length < desks) {
    if (performance.now() > end) throw new Error(`only ${watch.times.length} of ${desks} desks saw the change`);
    await pause(2);
  }
}

async function change(base: string, method: string, path: string, id: string): Promise<number[]> {
  watch = { id, since: performance.now(), times: [] };
  const answer = await fetch(`${base}/conversations/${id}${path}`, { method, headers: { authorization } });
  if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}`);
  await answer.arrayBuffer();
  await untilSeen();
  return watch.times.slice(0, desks);
}

const steps: readonly (readonly [method: string, path: string])[] = [
  ["PUT", "/closure"],
  ["DELETE", "/closure"],
  ["PUT", "/tags/bench"],
  ["DELETE", "/tags/bench"],
];

async function openIds(base: string): Promise<string[]> {
  const answer = await fetch(`${base}/conversations?view=unassigned&limit=50`, { headers: { authorization } });
  return ((await answer.json()) as { items: { id: string }[] }).items.map(({ id }) => id);
}

async function byPeople(base: string): Promise<number[]> {
  const ids = await openIds(base);
  const times: number[] = [];
  for (let turn = 0; turn < changes; turn++) {
    const [method, path] = steps[turn % steps.length] ?? ["PUT", "/closure"];
    times.push(...(await change(base, method, path, ids[Math.floor(turn / steps.length) % ids.length] ?? "")));
    await pause(200);
  }
  return times;
}

/** From the listener's 250 to the row at each desk. */
async function byMail(base: string, port: number): Promise<number[]> {
  const answer = await fetch(`${base}/addresses`, { headers: { authorization } });
  const to = ((await answer.json()) as { items: { email: string }[] }).items[0]?.email ?? "";
  const transport = createTransport({ host: "127.0.0.1", port, ignoreTLS: true, pool: true });
  const times: number[] = [];
  for (let turn = 0; turn < changes; turn++) {
    watch = { id: null, since: Number.POSITIVE_INFINITY, times: [] };
    await transport.sendMail({ from: `bench${turn}@post.example`, to, subject: `Desk ${turn}`, text: "Hello?" });
    const early = watch.times.length;
    watch.since = performance.now();
    await untilSeen();
    times.push(...watch.times.slice(0, desks).map((time, index) => (index < early ? 0 : time)));
    await pause(200);
  }
  transport.close();
  return times;
}

/** PostgreSQL alone: from NOTIFY to each listener. */
async function limit(url: string): Promise<number[]> {
  const clients = await Promise.all(
    Array.from({ length: listeners }, async () => {
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      await client.query("listen bench");
      return client;
    }),
  );
  const times: number[] = [];
  for (let turn = 0; turn < changes; turn++) {
    const began = performance.now();
    const heard = clients.map(
      (client) =>
        new Promise<void>((done) =>
          client.once("notification", () => done(void times.push(performance.now() - began))),
        ),
    );
    await clients[0]?.query("notify bench");
    await Promise.all(heard);
  }
  await Promise.all(clients.map((client) => client.end()));
  return times;
}

const dataDir = await prepareData(20_000);
const app = await startApp("start", { DATA_DIR: dataDir });
const server = await startEmbedded({ dataDir });
try {
  const close = await Promise.all(Array.from({ length: desks }, () => openDesk(app.url)));
  await pause(4_000);
  const people = shown(quantiles(await byPeople(app.url)));
  const mail = shown(quantiles(await byMail(app.url, app.smtpPort)));
  for (const one of close) one();
  const alone = shown(quantiles(await limit(server.url)));
  const load = loadavg()[0]?.toFixed(1);
  process.stdout.write(
    `desks: ${desks} open, ms p50/p95/p99 until the row is there: change by one person ${people}; mail, from its 250 ${mail}; NOTIFY alone to ${listeners} listeners ${alone}; load ${load}\n`,
  );
} finally {
  await app.stop();
  await server.stop();
}
