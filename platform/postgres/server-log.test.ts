import { readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { boundLog, openLog, readLogFrom } from "./server-log.ts";
import { scratchDir } from "./testing/scratch.ts";

const fiveMegabytes = 5 * 1024 * 1024;
let path: string;

beforeEach(async () => {
  path = join(await scratchDir(), "postgres.log");
});

test("a log that grew past its bound moves aside, and who writes into it goes on", async () => {
  const log = await openLog(path);
  await log.write("x".repeat(fiveMegabytes + 1));
  await boundLog(path);
  await log.write("and on");
  await log.close();
  expect((await stat(`${path}.1`)).size).toBe(fiveMegabytes + 1);
  expect(await readFile(path, "utf8")).toBe("and on");
});

test("a log within its bound stays, and so does one that is not there", async () => {
  await boundLog(path);
  await writeFile(path, "x".repeat(fiveMegabytes));
  await boundLog(path);
  expect((await stat(path)).size).toBe(fiveMegabytes);
});

test("only what was written since is read, and of that the end", async () => {
  await writeFile(path, `old${"x".repeat(20_000)}end`);
  expect(await readLogFrom(path, 20_003)).toBe("end");
  expect(await readLogFrom(path, 0)).toHaveLength(16_384);
  expect(await readLogFrom(path, 1_000_000)).toBe("");
});
