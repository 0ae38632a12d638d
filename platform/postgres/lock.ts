import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as pause } from "node:timers/promises";
import { prepareDataDir } from "./data-dir.ts";
import { ifMissing, orExplain, StartProblem } from "./start-problem.ts";

/** A lock on a file, held by the kernel: it ends with the process that holds it, however that one ends. */
export interface FileLock {
  release(): void;
}

/**
 * Node has no flock, but SQLite locks its files through the kernel: an empty database in an open transaction is a
 * lock that cannot go stale, also over containers that share a directory. Nothing is written, so a full disk
 * does not matter.
 */
function open(path: string, begin: string): FileLock | undefined {
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(path);
    database.exec(`PRAGMA journal_mode = MEMORY; ${begin}`);
    const held = database;
    return { release: () => void (held.isOpen && held.close()) };
  } catch (error) {
    database?.close();
    if (isBusy(error)) return undefined;
    throw new StartProblem(
      `Stammgast may not write the file ${path}.`,
      "Give the user that starts it the right to write there, or choose another directory with --data.",
      { cause: error },
    );
  }
}

/** SQLITE_BUSY. */
const isBusy = (error: unknown) => error instanceof Error && "errcode" in error && error.errcode === 5;

/** Takes the lock for one holder alone, or answers undefined when somebody else has it. */
export const tryAlone = (path: string) => open(path, "BEGIN EXCLUSIVE");

/** Takes the lock beside any number of others who share it, or answers undefined when somebody has it alone. */
export const tryShared = (path: string) => open(path, "BEGIN; SELECT * FROM sqlite_master");

/** Asks for a lock again and again until it is free, at most so many seconds. */
export async function waitFor(take: () => FileLock | undefined, seconds: number): Promise<FileLock | undefined> {
  for (const deadline = performance.now() + seconds * 1000; performance.now() < deadline; await pause(20)) {
    const lock = take();
    if (lock) return lock;
  }
  return undefined;
}

/** Takes the turn to start, join or leave a server: one process after the other, however many there are. */
export async function takeTurn(dataDir: string): Promise<FileLock> {
  const turn = await waitFor(() => tryAlone(join(dataDir, "postgres.turn")), 300);
  if (turn) return turn;
  throw new StartProblem(
    `Another process has been starting or stopping the database in ${dataDir} for minutes.`,
    "Wait for that process, or end it.",
  );
}

/**
 * Takes a data directory for one running app. Throws a `StartProblem` that names the process which has it already.
 */
export async function lockDataDir(dataDir: string): Promise<{ release(): Promise<void> }> {
  const place = await prepareDataDir(dataDir);
  const lock = tryAlone(join(place, "app.lock"));
  const pidFile = join(place, "app.pid");
  if (!lock) throw await taken(place, pidFile);
  try {
    await orExplain(place, () => writeFile(pidFile, `${process.pid}\n`));
  } catch (error) {
    lock.release();
    throw error;
  }
  let held = true;
  return {
    release: async () => {
      if (!held) return;
      held = false;
      await rm(pidFile, { force: true });
      lock.release();
    },
  };
}

async function taken(place: string, pidFile: string): Promise<StartProblem> {
  const pid = (await readFile(pidFile, "utf8").catch(ifMissing(""))).trim();
  const who = pid ? `process ${pid}` : "another process";
  return new StartProblem(
    `Stammgast already runs on ${place} (${who}).`,
    `Stop ${pid ? `it with "kill ${pid}"` : "that one"}, or give this one its own directory with --data.`,
  );
}
