import { execFileSync } from "node:child_process";
import { readdir, readFile, rm, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { errorCode, explainFailure } from "./start-problem.ts";

/** What a postmaster writes about itself into `postmaster.pid`. */
export interface Postmaster {
  pid: number;
  socketDir: string;
  /** `starting`, `ready`, `stopping`; empty before the first word. */
  status: string;
}

/** Reads `postmaster.pid`; undefined when there is none, or one that is not written to its end yet. */
export async function readPostmaster(cluster: string): Promise<Postmaster | undefined> {
  const text = await readFile(join(cluster, "postmaster.pid"), "utf8").catch((error: unknown) => {
    if (errorCode(error) === "ENOENT") return "";
    throw error;
  });
  const lines = text.split("\n");
  const pid = Number(lines[0]);
  if (!Number.isSafeInteger(pid) || pid <= 0) return undefined;
  return { pid, socketDir: resolve(cluster, lines[4] ?? ""), status: (lines[7] ?? "").trim() };
}

/** The living postmaster of this very cluster, if it has one. A number in a file alone proves nothing. */
export async function findPostmaster(cluster: string): Promise<Postmaster | undefined> {
  const claimed = await readPostmaster(cluster);
  return claimed && (await isServerOf(claimed.pid, cluster)) ? claimed : undefined;
}

/** Whether the process lives, is a PostgreSQL server, and works in this cluster. */
export async function isServerOf(pid: number, cluster: string): Promise<boolean> {
  return process.platform === "linux" ? inProc(pid, cluster) : inProcessList(pid, cluster);
}

async function inProc(pid: number, cluster: string): Promise<boolean> {
  try {
    const line = await readFile(`/proc/${pid}/stat`, "utf8");
    const [, name, state] = /\((.*)\) (\S)/s.exec(line) ?? [];
    if (name !== "postgres" || state === "Z" || state === "X") return false;
    // Every server process works inside its cluster. Compared by identity: mounts give one directory many names.
    const [at, wanted] = await Promise.all([stat(`/proc/${pid}/cwd`), stat(cluster)]);
    return at.ino === wanted.ino && at.dev === wanted.dev;
  } catch (error) {
    if (["ENOENT", "ESRCH", "EACCES", "EPERM"].includes(errorCode(error) ?? "")) return false;
    throw error;
  }
}

function inProcessList(pid: number, cluster: string): boolean {
  try {
    const command = execFileSync("/bin/ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" });
    return command.includes("postgres") && command.includes(cluster);
  } catch (error) {
    if (error instanceof Error && "status" in error) return false;
    throw error;
  }
}

/**
 * Clears what a killed server left behind: its lock file, and backends that have not noticed yet that their
 * postmaster is gone. Only to be called when `findPostmaster` found none.
 */
export async function clearAfterCrash(cluster: string, log: (line: string) => void): Promise<void> {
  const left = await readPostmaster(cluster);
  if (!left) return;
  await endOrphans(cluster, log);
  await rm(join(cluster, "postmaster.pid"), { force: true });
  log(`The last PostgreSQL (process ${left.pid}) did not end by itself; it recovers from its log now.`);
}

async function endOrphans(cluster: string, log: (line: string) => void): Promise<void> {
  const deadline = Date.now() + 5_000;
  for (;;) {
    const orphans = await listServers(cluster);
    if (orphans.length === 0) return;
    if (Date.now() > deadline) {
      log(`Ending ${orphans.length} processes of a PostgreSQL that was killed.`);
      for (const pid of orphans) signal(pid, "SIGKILL");
    }
    await pause(20);
  }
}

async function listServers(cluster: string): Promise<number[]> {
  if (process.platform !== "linux") return [];
  const pids = (await readdir("/proc")).map(Number).filter((pid) => pid > 0);
  const found = await Promise.all(pids.map(async (pid) => ((await isServerOf(pid, cluster)) ? [pid] : [])));
  return found.flat();
}

/** Sends a signal; a process that is gone already is no error. */
export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (errorCode(error) !== "ESRCH") throw explainFailure(String(error), `process ${pid}`, error);
  }
}

/** Ends when the process is no longer the server of this cluster. */
export async function untilGone(pid: number, cluster: string, milliseconds: number): Promise<boolean> {
  const deadline = Date.now() + milliseconds;
  while (await isServerOf(pid, cluster)) {
    if (Date.now() > deadline) return false;
    await pause(20);
  }
  return true;
}
