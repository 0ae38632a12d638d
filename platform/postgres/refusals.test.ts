import { chmod, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { tryShared } from "./lock.ts";
import { startEmbedded } from "./start.ts";
import { StartProblem } from "./start-problem.ts";
import { isRoot } from "./system-user.ts";
import { runApp } from "./testing/run-app.ts";
import { scratchDir } from "./testing/scratch.ts";

let scratch: string;

beforeAll(async () => {
  scratch = await scratchDir();
  await chmod(scratch, 0o755);
});

async function refusal(dataDir: string, settings = {}): Promise<StartProblem> {
  const refused = await startEmbedded({ dataDir, settings }).then(
    (server) => server.stop(),
    (error) => error,
  );
  expect(refused).toBeInstanceOf(StartProblem);
  expect(refused.hint).toMatch(/\.$/);
  return refused;
}

test("a file where the directory should be", async () => {
  const file = join(scratch, "file");
  await writeFile(file, "");
  expect((await refusal(file)).message).toBe(`${file} is, or lies in, a file and not a directory.`);
  expect((await refusal(join(file, "data"))).message).toContain("a file and not a directory");
});

test.each([
  ["longer than a name may be", "x".repeat(300), "is too long"],
  ["longer than PostgreSQL can take", "deep/".repeat(200), "is longer than 900 bytes"],
  ["of two lines", "one\ntwo", "holds a line break"],
])("a path %s", async (_, name, message) => {
  expect((await refusal(join(scratch, name))).message).toContain(message);
});

test("a cluster of another major version", async () => {
  const dataDir = join(scratch, "older");
  await mkdir(join(dataDir, "postgres"), { recursive: true, mode: 0o755 });
  await writeFile(join(dataDir, "postgres", "PG_VERSION"), "17\n");
  const { message, hint } = await refusal(dataDir);
  expect(message).toBe(
    `The database in ${dataDir}/postgres was made by PostgreSQL 17; this Stammgast brings PostgreSQL 18.`,
  );
  expect(hint).toContain("stammgast backup");
});

test("a directory for the cluster with something else in it", async () => {
  const dataDir = join(scratch, "other");
  await mkdir(join(dataDir, "postgres"), { recursive: true, mode: 0o755 });
  await writeFile(join(dataDir, "postgres", "holiday.jpg"), "");
  expect((await refusal(dataDir)).message).toBe(`${dataDir}/postgres holds files, but no PostgreSQL database.`);
});

test("a directory in which the user may not write", async () => {
  const closed = join(scratch, "closed");
  await mkdir(closed, { mode: 0o555 });
  const app = runApp(join(closed, "data"), isRoot() ? { user: { name: "nobody", uid: 65_534, gid: 65_534 } } : {});
  const { message } = await app.until("problem");
  expect(message).toBe(`Stammgast may not write in ${closed}/data.`);
  expect(await app.exited).toMatchObject({ code: 1 });
});

test.runIf(isRoot())("a user without a name, as some container platforms make them up", async () => {
  const open = await scratchDir();
  await chmod(open, 0o777);
  const app = runApp(join(open, "data"), { user: { name: "none", uid: 54_321, gid: 54_321 } });
  expect((await app.until("problem")).message).toContain("has no name on this machine");
  await app.exited;
});

describe("on a cluster that is there", () => {
  let dataDir: string;

  beforeAll(async () => {
    dataDir = join(scratch, "data");
    await (await startEmbedded({ dataDir })).stop();
  });

  test("a setting that PostgreSQL does not take", async () => {
    expect((await refusal(dataDir, { work_mem: "lots" })).message).toContain("refuses one of its settings");
  });

  test("one that somebody uses whose server is out of sight, as in another container", async () => {
    const usage = tryShared(join(dataDir, "postgres.users"));
    const lockFile = join(dataDir, "postgres", "postmaster.pid");
    await writeFile(lockFile, "4194303\n");
    expect((await refusal(dataDir)).message).toContain("cannot be seen from here");
    expect(await readFile(lockFile, "utf8")).toBe("4194303\n");
    usage?.release();
    await rm(lockFile);
  });

  test("a damaged one", async () => {
    const control = join(dataDir, "postgres", "global", "pg_control");
    await rename(control, `${control}.away`);
    expect((await refusal(dataDir)).message).toBe(`The database in ${dataDir}/postgres is damaged.`);
    await rename(`${control}.away`, control);
  });

  test.runIf(isRoot())("one of another user", async () => {
    await chmod(dataDir, 0o777);
    const app = runApp(dataDir, { user: { name: "nobody", uid: 65_534, gid: 65_534 } });
    expect((await app.until("problem")).message).toMatch(/belongs to the user|may not write/);
  });
});
