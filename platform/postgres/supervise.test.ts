import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { backOff, superviseEmbedded } from "./supervise.ts";
import { ask, isAlive, scratchDir, until } from "./testing/scratch.ts";

let dataDir: string;

beforeAll(async () => {
  dataDir = join(await scratchDir(), "data");
});

test.each([
  [1, 100],
  [2, 200],
  [5, 1_600],
  [10, 30_000],
  [1_000_000, 30_000],
])("after %i failures in a row it waits %i ms", (failures, milliseconds) => {
  expect(backOff(failures)).toBe(milliseconds);
});

test("a PostgreSQL that dies is started again at the same address, and that is said", async () => {
  const said: string[] = [];
  const server = await superviseEmbedded({ dataDir, log: (line) => said.push(line) });
  const first = server.current().pid;
  process.kill(first, "SIGKILL");
  await until(() => server.current().pid !== first);
  expect(await ask(server.url, "select 1")).toEqual([1]);
  expect(said[0]).toBe("PostgreSQL ended unexpectedly (SIGKILL); starting it again.");
  expect(said.at(-1)).toBe(`PostgreSQL runs again (process ${server.current().pid}).`);
  await server.stop();
  expect(await isAlive(server.current().pid)).toBe(false);
});

test("stopping is not taken for dying", async () => {
  const said: string[] = [];
  const server = await superviseEmbedded({ dataDir, log: (line) => said.push(line) });
  await server.stop();
  expect(await isAlive(server.current().pid)).toBe(false);
  expect(said).toEqual([]);
});

test("stopping while it is being started again leaves nothing running", async () => {
  const server = await superviseEmbedded({ dataDir });
  process.kill(server.current().pid, "SIGKILL");
  await server.current().exited;
  await server.stop();
  expect(await isAlive(server.current().pid)).toBe(false);
});
