import { chmod, cp, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";
import { afterEach, beforeAll, expect, test } from "vitest";
import type { EmbeddedServer } from "./embedded-server.ts";
import { startEmbedded } from "./start.ts";
import { runApp } from "./testing/run-app.ts";
import { ask, isAlive, scratchDir, until } from "./testing/scratch.ts";

let scratch: string;
let dataDir: string;
let server: EmbeddedServer;

beforeAll(async () => {
  scratch = await scratchDir();
  dataDir = join(scratch, "data");
  server = await startEmbedded({ dataDir });
  await ask(server.url, "create table mail (id int)");
  await server.stop();
});

afterEach(() => server.stop());

const store = (url: string, id: number) => ask(url, `insert into mail values (${id})`);
const isStored = async (id: number) => (await ask(server.url, `select id from mail where id = ${id}`)).length === 1;

test("the app is killed: the next one takes over the server that runs on, and ends it", async () => {
  const app = runApp(dataDir);
  const { pid, url } = await app.until("ready");
  await store(url, 1);
  app.kill("SIGKILL");
  await app.exited;

  server = await startEmbedded({ dataDir });
  expect(server).toMatchObject({ pid, adopted: true });
  expect(await isStored(1)).toBe(true);
  await server.stop();
  expect(await isAlive(pid)).toBe(false);
});

test("a server left behind whose socket was removed is ended, and a fresh one started", async () => {
  const app = runApp(dataDir);
  const { pid } = await app.until("ready");
  app.kill("SIGKILL");
  await app.exited;
  await rm(join(dataDir, "socket"), { recursive: true });
  server = await startEmbedded({ dataDir });
  expect(await isAlive(pid)).toBe(false);
  expect(await isStored(1)).toBe(true);
});

test("PostgreSQL is killed: its user learns of it, and the next start has what was stored", async () => {
  server = await startEmbedded({ dataDir });
  await store(server.url, 2);
  process.kill(server.pid, "SIGKILL");
  expect(await server.exited).toEqual({ code: null, signal: "SIGKILL" });

  const said: string[] = [];
  server = await startEmbedded({ dataDir, log: (line) => said.push(line) });
  expect(await isStored(2)).toBe(true);
  expect(said.join()).toContain("did not end in good order");
});

test("a server that another process started is killed: that is noticed, too", async () => {
  const app = runApp(dataDir);
  const { pid } = await app.until("ready");
  server = await startEmbedded({ dataDir });
  process.kill(pid, "SIGKILL");
  await server.exited;
  await app.until("exited");
  app.say("stop");
  await app.exited;
});

test("both are killed: the next start has what was stored", async () => {
  const app = runApp(dataDir);
  const { pid, url } = await app.until("ready");
  await store(url, 3);
  app.kill("SIGKILL");
  process.kill(pid, "SIGKILL");
  await app.exited;
  server = await startEmbedded({ dataDir });
  expect(server.adopted).toBe(false);
  expect(await isStored(3)).toBe(true);
});

test("a query that computes on after PostgreSQL was killed does not keep the next start from working", async () => {
  server = await startEmbedded({ dataDir });
  const client = new pg.Client({ connectionString: server.url });
  client.on("error", () => undefined);
  await client.connect();
  const computing = client.query("select count(*) from generate_series(1, 1e12::bigint) as n").catch(() => "ended");
  await until(async () => {
    const sql =
      "select 1 from pg_stat_activity where state = 'active' and query like '%1e12%' and pid <> pg_backend_pid()";
    return (await ask(server.url, sql)).length > 0;
  });
  process.kill(server.pid, "SIGKILL");
  await server.exited;
  server = await startEmbedded({ dataDir });
  expect(await computing).toBe("ended");
  expect(await isStored(3)).toBe(true);
});

test.each([
  ["names a process that is no PostgreSQL", `${process.pid}\n${"x\n".repeat(3)}/nowhere\n\n\nready\n`],
  ["names no process", "4194303\n"],
  ["is empty", ""],
])("a left-over lock file that %s does not keep the next start from working", async (_, text) => {
  await writeFile(join(dataDir, "postgres", "postmaster.pid"), text);
  server = await startEmbedded({ dataDir });
  expect(server.adopted).toBe(false);
  expect(await isStored(3)).toBe(true);
});

test("the making of a new database is killed half way: the next start makes it anew", async () => {
  const fresh = join(scratch, "fresh");
  const app = runApp(fresh);
  const names = () => readdir(fresh).catch(() => []);
  await until(async () => (await names()).some((name) => name.startsWith("postgres.new-")));
  app.kill("SIGKILL");
  await app.exited;
  expect(await names()).not.toContain("postgres");

  server = await startEmbedded({ dataDir: fresh });
  expect(await ask(server.url, "select 1")).toEqual([1]);
  await server.stop();
  expect((await names()).filter((name) => name.includes("new"))).toEqual([]);
});

test("a data directory that was copied with other owners and modes works", async () => {
  const copy = join(scratch, "copy");
  await cp(dataDir, copy, { recursive: true, filter: (path) => !path.includes(".s.PGSQL") });
  await chmod(join(copy, "postgres"), 0o755);
  await rm(join(copy, "postgres.conf"));
  server = await startEmbedded({ dataDir: copy });
  expect(await isStored(3)).toBe(true);
});
