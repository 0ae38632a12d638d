import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { startEmbedded } from "./start.ts";
import { runApp } from "./testing/run-app.ts";
import { ask, isAlive, scratchDir, until } from "./testing/scratch.ts";

let dataDir: string;

beforeAll(async () => {
  dataDir = join(await scratchDir(), "data");
});

test("processes that start at once on a new directory share one server", async () => {
  const apps = [runApp(dataDir), runApp(dataDir), runApp(dataDir)];
  const servers = await Promise.all(apps.map((app) => app.until("ready")));
  expect(new Set(servers.map((server) => server.pid)).size).toBe(1);
  expect(servers.filter((server) => !server.adopted)).toHaveLength(1);
  for (const app of apps) app.say("stop");
  for (const app of apps) expect(await app.exited).toEqual({ code: 0, signal: null });
  expect(await isAlive(servers[0]?.pid ?? 0)).toBe(false);
});

test("a second process joins the server, and its stopping leaves it running", async () => {
  const app = runApp(dataDir);
  const { pid } = await app.until("ready");
  const joined = await startEmbedded({ dataDir });
  expect(joined).toMatchObject({ pid, adopted: true });
  await joined.stop();
  expect(await ask(joined.url, "select 1")).toEqual([1]);
  app.say("stop");
  await app.until("stopped");
  expect(await isAlive(pid)).toBe(false);
});

test("who started the server may go first: the last one ends it", async () => {
  const app = runApp(dataDir);
  const { pid } = await app.until("ready");
  const joined = await startEmbedded({ dataDir });
  app.say("stop");
  await app.until("stopped");
  expect(await ask(joined.url, "select 1")).toEqual([1]);
  await joined.stop();
  expect(await isAlive(pid)).toBe(false);
  expect(await joined.exited).toEqual({ code: null, signal: null });
});

test("a process that ends without stopping leaves no server behind", async () => {
  const app = runApp(dataDir);
  const { pid } = await app.until("ready");
  app.say("exit");
  await app.exited;
  await until(async () => !(await isAlive(pid)));
});

test("Ctrl-C, which every process of the terminal gets, reaches the server only through the app", async () => {
  const app = runApp(dataDir);
  const { pid } = await app.until("ready");
  process.kill(-app.pid, "SIGINT");
  expect(await app.until("interrupted")).toBe(1);
  await app.until("stopped");
  expect(await isAlive(pid)).toBe(false);
  expect(await readFile(join(dataDir, "postgres.log"), "utf8")).toMatch(/database system is shut down\n$/);
});
