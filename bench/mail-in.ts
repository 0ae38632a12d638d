/**
 * How fast mail comes in: `node bench/mail-in.ts [--mails=10000] [--short]` prints one line. Distinct mails over SMTP with four
 * connections into the app, a process of its own; the clock stops when the last is threaded and searchable. Then as many from
 * an mbox file through the import. The limits are bare inserts of the same bytes with as many commits.
 */
import { fork } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";
import pg from "pg";
import { addAddress } from "../channels/email/addresses/change.ts";
import { system } from "../platform/actor.ts";
import { migrate } from "../platform/db/migrate.ts";
import { openDb, openPool } from "../platform/db/pool.ts";
import { startEmbedded } from "../platform/postgres/start.ts";
import { apiKey, startApp } from "./kit/app.ts";
import type { Imported } from "./mail/import-child.ts";
import { type Mail, mailsOf, mboxOf, ourAddress } from "./mail/mails.ts";
import { openSender } from "./mail/smtp-client.ts";

const { values } = parseArgs({ options: { mails: { type: "string" }, short: { type: "boolean", default: false } } });
const count = Number(values.mails ?? (values.short ? 1000 : 10_000));
const connections = 4;
/** As many as the import commits at once. */
const importBatch = 400;

async function inScratch<T>(work: (dir: string) => Promise<T>): Promise<T> {
  const dir = await mkdtemp(join(tmpdir(), "stammgast-mail-in-"));
  try {
    return await work(dir);
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

/** Hands out items to so many workers, each taking the next when it is through with one. */
async function share<Item>(items: readonly Item[], workers: readonly ((item: Item) => Promise<void>)[]): Promise<void> {
  const waiting = items.values();
  await Promise.all(
    workers.map(async (work) => {
      for (const item of waiting) await work(item);
    }),
  );
}

async function overSmtp(
  mails: readonly Mail[],
  dataDir: string,
): Promise<{ acknowledged: number; searchable: number }> {
  const app = await startApp("start", { DATA_DIR: dataDir });
  const server = await startEmbedded({ dataDir });
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  try {
    await addOurAddress(app.url);
    const senders = await Promise.all(Array.from({ length: connections }, () => openSender(app.smtpPort)));
    const began = performance.now();
    await share(
      mails,
      senders.map((sender) => (mail: Mail) => sender.send(mail.from, ourAddress, mail.content)),
    );
    const acknowledged = performance.now() - began;
    while (await waits(client)) await pause(20);
    const searchable = performance.now() - began;
    await Promise.all(senders.map((sender) => sender.close()));
    await expectAll(client, mails.length);
    return { acknowledged, searchable };
  } finally {
    await client.end();
    await app.stop();
    await server.stop();
  }
}

async function addOurAddress(url: string): Promise<void> {
  const headers = { authorization: `Bearer ${apiKey}`, "content-type": "application/json" };
  const body = JSON.stringify({ email: ourAddress, name: "Röstwerk", shopId: null, signature: "" });
  const response = await fetch(`${url}/addresses`, { method: "POST", headers, body });
  if (!response.ok) throw new Error(`our address was refused: ${await response.text()}`);
}

async function waits(client: pg.Client): Promise<boolean> {
  const { rowCount } = await client.query("select from raw_messages where state = 'new' limit 1");
  return rowCount !== 0;
}

/** Threaded and searchable, every one of them: in a conversation, with its words. */
async function expectAll(client: pg.Client, mails: number): Promise<void> {
  const { rows } = await client.query<{ n: number }>(
    "select count(*)::int as n from messages m join conversations c on c.id = m.conversation_id where m.words <> ''",
  );
  if (rows[0]?.n !== mails) throw new Error(`${mails} mails went in, ${rows[0]?.n} can be searched`);
}

async function fromMbox(mails: readonly Mail[], dir: string): Promise<number> {
  const path = join(dir, "all.mbox");
  await writeFile(path, mboxOf(mails));
  const server = await startEmbedded({ dataDir: join(dir, "data") });
  const pool = openPool(server.url);
  await migrate(pool);
  const db = openDb(pool);
  const address = { email: ourAddress, name: "", shopId: null, signature: "" };
  await db.transaction().execute((tx) => addAddress(tx, system, address));
  await db.destroy();
  const { took, understood } = await importAlone(server.url, path);
  await server.stop();
  if (understood !== mails.length) throw new Error(`${mails.length} mails in the file, ${understood} understood`);
  return took;
}

/** The import in a process of its own, given memory as the command gives it. */
async function importAlone(url: string, path: string): Promise<Imported> {
  const { youngGeneration } = (await import(new URL("../bin/young-generation.mjs", import.meta.url).href)) as {
    youngGeneration: (command: string) => number;
  };
  const child = fork(new URL("./mail/import-child.ts", import.meta.url), [url, path], {
    execArgv: [`--max-semi-space-size=${youngGeneration("import")}`],
  });
  return new Promise((resolve, reject) => {
    child.once("message", (imported) => resolve(imported as Imported));
    child.once("exit", (code) => reject(new Error(`the import ended with ${code}`)));
  });
}

/** The bytes alone: one statement and one commit for so many mails, over so many connections. */
async function bareInserts(mails: readonly Mail[], dataDir: string, each: number, clients: number): Promise<number> {
  const server = await startEmbedded({ dataDir });
  const pool = openPool(server.url, { max: clients });
  await pool.query("create table bare (id serial primary key, content bytea not null)");
  const batches = Array.from({ length: Math.ceil(mails.length / each) }, (_, place) =>
    mails.slice(place * each, (place + 1) * each).map(({ content }) => content),
  );
  const insert = async (batch: Buffer[]) =>
    void (await pool.query("insert into bare (content) select unnest($1::bytea[])", [batch]));
  const began = performance.now();
  await share(
    batches,
    Array.from({ length: clients }, () => insert),
  );
  const took = performance.now() - began;
  await pool.end();
  await server.stop();
  return took;
}

const mails = mailsOf(count, 1);
const perSecond = (ms: number) => `${((1000 * count) / ms).toFixed(0)}/s`;
const smtp = await inScratch((dir) => overSmtp(mails, dir));
const bare = await inScratch((dir) => bareInserts(mails, dir, 1, connections));
const mbox = await inScratch((dir) => fromMbox(mails, dir));
const bareBatches = await inScratch((dir) => bareInserts(mails, dir, importBatch, 1));
process.stdout.write(
  `mail-in: ${count} mails, ${connections} SMTP connections: threaded and searchable ${perSecond(smtp.searchable)}, acknowledged ` +
    `${perSecond(smtp.acknowledged)} (bare inserts ${perSecond(bare)}); from mbox ${perSecond(mbox)} (bare inserts ` +
    `${perSecond(bareBatches)}); load ${loadavg()[0]?.toFixed(1)}\n`,
);
