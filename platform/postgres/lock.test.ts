import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { lockDataDir, tryAlone, tryShared } from "./lock.ts";
import { StartProblem } from "./start-problem.ts";
import { scratchDir } from "./testing/scratch.ts";

let dataDir: string;

beforeEach(async () => {
  dataDir = join(await scratchDir(), "data");
});

/** Another process that takes the data directory, says how that went, and holds it. */
async function another(): Promise<{ pid: number; said: string; kill(): Promise<unknown> }> {
  const code = `
    import { lockDataDir } from ${JSON.stringify(new URL("lock.ts", import.meta.url).href)};
    const told = await lockDataDir(${JSON.stringify(dataDir)}).then(() => "locked", (error) => error.message);
    console.log(told);
    setInterval(() => undefined, 1000);`;
  const child = spawn(process.execPath, ["--input-type=module", "--eval", code], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [said] = await once(child.stdout, "data");
  const kill = () => {
    child.kill("SIGKILL");
    return once(child, "exit");
  };
  return { pid: child.pid ?? 0, said: String(said).trim(), kill };
}

test("a data directory is for one app: the second learns who has it and what to do", async () => {
  const first = await another();
  expect(first.said).toBe("locked");
  const refused = await lockDataDir(dataDir).catch((error) => error);
  expect(refused).toBeInstanceOf(StartProblem);
  expect(refused.message).toBe(`Stammgast already runs on ${dataDir} (process ${first.pid}).`);
  expect(refused.hint).toContain(`kill ${first.pid}`);
  await first.kill();
});

test("a killed app holds nothing", async () => {
  const first = await another();
  await first.kill();
  await (await lockDataDir(dataDir)).release();
});

test("what was given back can be taken again, and giving back twice does no harm", async () => {
  const lock = await lockDataDir(dataDir);
  await expect(lockDataDir(dataDir)).rejects.toThrow("already runs");
  await lock.release();
  const again = await lockDataDir(dataDir);
  await lock.release();
  await expect(lockDataDir(dataDir)).rejects.toThrow("already runs");
  await again.release();
});

test("of several that start at once, one gets it", async () => {
  const all = await Promise.all([another(), another(), another()]);
  expect(all.filter(({ said }) => said === "locked")).toHaveLength(1);
  await Promise.all(all.map(({ kill }) => kill()));
});

test("many can share a lock, which nobody then has alone", async () => {
  const path = join(await scratchDir(), "users");
  const shared = [tryShared(path), tryShared(path)];
  expect(shared.every(Boolean)).toBe(true);
  expect(tryAlone(path)).toBeUndefined();
  for (const lock of shared) lock?.release();
  const alone = tryAlone(path);
  expect(alone).toBeDefined();
  expect(tryShared(path)).toBeUndefined();
  alone?.release();
});

test("a lock writes nothing, so that a full disk does not matter", async () => {
  const directory = await scratchDir();
  const locks = [tryAlone(join(directory, "turn")), tryShared(join(directory, "users"))];
  expect(await readdir(directory)).toEqual(["turn", "users"]);
  expect((await stat(join(directory, "turn"))).size).toBe(0);
  for (const lock of locks) lock?.release();
});
