import { mkdtemp, readFile, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { afterAll } from "vitest";

const made: string[] = [];
afterAll(() => Promise.all(made.map((directory) => rm(directory, { recursive: true, force: true }))));

/** A short directory under the one for temporary files, removed after the tests of the file. */
export async function scratchDir(): Promise<string> {
  const directory = await realpath(await mkdtemp(join(tmpdir(), "sg-")));
  made.push(directory);
  return directory;
}

/** The first column of what a query answers. */
export async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => undefined);
  try {
    await client.connect();
    return (await client.query({ text: sql, rowMode: "array" })).rows.map((row) => row[0]);
  } finally {
    await client.end();
  }
}

/** Waits until something holds; the test's own time limit bounds it. */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await pause(5);
}

/** Whether a process is there and has not ended; one that its parent has not asked about yet has. */
export async function isAlive(pid: number): Promise<boolean> {
  const line = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
  return line !== "" && !/\) [ZX]/.test(line);
}
