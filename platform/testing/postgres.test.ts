import { existsSync } from "node:fs";
import { mkdtemp, utimes } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runApp } from "../postgres/testing/run-app.ts";
import { isAlive } from "../postgres/testing/scratch.ts";
import { clearAbandoned } from "./postgres.ts";

test("the server of a test run that was killed is ended by the next run, that of a running one is not", async () => {
  const dataDir = await mkdtemp(join(tmpdir(), "stammgast-tests-"));
  const app = runApp(dataDir);
  const { pid } = await app.until("ready");
  await utimes(dataDir, 0, 0);
  await clearAbandoned();
  expect(await isAlive(pid)).toBe(true);

  app.kill("SIGKILL");
  await app.exited;
  await clearAbandoned();
  expect(await isAlive(pid)).toBe(false);
  expect(existsSync(dataDir)).toBe(false);
});
