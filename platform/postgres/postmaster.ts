import { execFileSync } from "node:child_process";
import { readdir, readFile, rm, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { errorCode, ifMissing } from "./start-problem.ts";

/** What a postmaster writes about itself into `postmaster.pid`. */
export interface Postmaster {
  pid: number;
  socketDir: string;
  /** `starting`, `ready`, `stopping`; empty before the first word. */
  status: string;
}

/** Reads `postmaster.pid`; undefined when there is none, or one that is not written to its end yet. */
export async function readPostmaster(cluster: string): Promise<Postmaster | undefined> {
  const text = await readFile(join(cluster, "postmaster.pid"), "utf8").catch(ifMissing(""));
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
  if (process.platform !== "linux") return inProcessList(pid, cluster);
  const line = await readFile(`/proc/${pid}/stat`, "utf8").catch(ifGone(""));
  const [, name, state] = /\((.*)\) (\S)/s.exec(line) ?? [];
  // A zombie has ended; only its parent has not asked yet.
  if (name !== "postgres" || state === "Z" || state === "X") return false;
  const place = await stat(`/proc/${pid}/cwd`).catch(ifGone(undefined));
  if (!place) return namesCluster(pid, cluster);
  // Every server process works inside its cluster. Compared by identity: mounts give one directory many names.
  const wanted = await stat(cluster).catch(ifMissing(undefined));
  return place.ino === wanted?.ino && place.dev === wanted.dev;
}

/** Root in a container may not see where a process of another user works, but its command line is open to all. */
async function namesCluster(pid: number, cluster: string): Promise<boolean> {
  const words = (await readFile(`/proc/${pid}/cmdline`, "utf8").catch(ifGone(""))).split("\0");
  return words[words.indexOf("-D") + 1] === cluster;
}

const ifGone =
  <Answer>(answer: Answer) =>
  (error: unknown): Answer => {
    if (["ENOENT", "ESRCH", "EACCES", "EPERM"].includes(errorCode(error) ?? "")) return answer;
    throw error;
  };

function inProcessList(pid: number, cluster: string): boolean {
  try {
    const command = execFileSync("/bin/ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" });
    return command.includes("postgres") && command.includes(cluster);
  } catch (error) {
    // This is how ps says that there is no such process.
    if (error instanceof Error && "status" in error && error.status === 1) return false;
    throw error;
  }
}

/**
 * Clears what a killed server left behind: its lock files, and backends that have not noticed yet that their
 * postmaster is gone. Only to be called when `findPostmaster` found none.
 */
export async function clearAfterCrash(cluster: string, socketDir: string, log: (line: string) => void): Promise<void> {
  const lockFile = join(cluster, "postmaster.pid");
  if (!(await stat(lockFile).catch(ifMissing(undefined)))) return;
  await endOrphans(cluster, log);
  // The socket has a lock of its own. PostgreSQL takes either for held as long as any process has that number.
  for (const name of await readdir(socketDir)) await rm(join(socketDir, name), { force: true });
  await rm(lockFile, { force: true });
  log("PostgreSQL did not end in good order last time; it recovers what was stored from its log.");
}

/** They notice by themselves, except while they compute. */
async function endOrphans(cluster: string, log: (line: string) => void): Promise<void> {
  const deadline = performance.now() + 2_000;
  for (;;) {
    const orphans = await listServers(cluster);
    if (orphans.length === 0) return;
    if (performance.now() > deadline) {
      log(`Ending ${orphans.length} processes of a PostgreSQL that was killed.`);
      for (const pid of orphans) signal(pid, "SIGKILL");
    }
    await pause(20);
  }
}

async function listServers(cluster: string): Promise<number[]> {
  if (process.platform !== "linux") return [];
  const pids = (await readdir("/proc")).map(Number).filter((pid) => pid > 0);
  const found: number[] = [];
  for (const pid of pids) if (await isServerOf(pid, cluster)) found.push(pid);
  return found;
}

/** Sends a signal; a process that is gone already is no error. */
export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (errorCode(error) !== "ESRCH") throw error;
  }
}

/** From polite to certain: each signal and how many milliseconds it may take. Whatever comes, what was committed stays. */
const steps: readonly [NodeJS.Signals, number, string][] = [
  ["SIGINT", 60_000, "PostgreSQL did not shut down within a minute; ending it at once."],
  ["SIGQUIT", 10_000, "PostgreSQL does not react; killing it."],
  ["SIGKILL", 10_000, "PostgreSQL cannot be killed; its disk may hang."],
];

/**
 * Ends the server of a cluster: open transactions are rolled back, everything committed is on the disk.
 * Answers whether it has ended.
 */
export async function shutDown(pid: number, cluster: string, log: (line: string) => void): Promise<boolean> {
  for (const [name, patience, complaint] of steps) {
    if (!(await isServerOf(pid, cluster))) return true;
    signal(pid, name);
    if (await untilGone(pid, cluster, patience)) return true;
    log(complaint);
  }
  return false;
}

async function untilGone(pid: number, cluster: string, milliseconds: number): Promise<boolean> {
  const deadline = performance.now() + milliseconds;
  while (await isServerOf(pid, cluster)) {
    if (performance.now() > deadline) return false;
    await pause(10);
  }
  return true;
}
