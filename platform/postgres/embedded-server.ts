import { join } from "node:path";
import { type Connection, connectionTo, urlOf } from "./connection.ts";
import type { Exit } from "./launch.ts";
import { type FileLock, takeTurn, tryAlone } from "./lock.ts";
import { isServerOf, type Postmaster, shutDown, signal } from "./postmaster.ts";
import { boundLog } from "./server-log.ts";
import { removeSocketDir } from "./socket-dir.ts";

/** A running embedded PostgreSQL that this process uses. */
export interface EmbeddedServer {
  /** For node-postgres and libpq. */
  url: string;
  connection: Connection;
  pid: number;
  /** Whether it ran already when this process came. */
  adopted: boolean;
  /** Resolves when the server has ended, on purpose or not. */
  exited: Promise<Exit>;
  /** Leaves the server; ends it when no other process uses it. */
  stop(): Promise<void>;
}

export interface Use {
  dataDir: string;
  cluster: string;
  postmaster: Postmaster;
  /** How our own child ended; undefined for a server that another process started. */
  childExit: Promise<Exit> | undefined;
  /** The file that all who use the server hold together. */
  users: string;
  /** Tells the other processes that this one uses the server; the kernel takes it back when we are killed. */
  usage: FileLock;
  log: (line: string) => void;
}

/** The server as its user sees it, from now until `stop`. */
export function serve(use: Use): EmbeddedServer {
  const connection = connectionTo(use.postmaster.socketDir);
  const leaveAtExit = () => leaveNow(use);
  process.on("exit", leaveAtExit);
  const logPath = join(use.dataDir, "postgres.log");
  const bounding = setInterval(() => boundLog(logPath).catch((error) => use.log(String(error))), 60_000).unref();
  const settle = () => {
    clearInterval(bounding);
    process.off("exit", leaveAtExit);
    use.usage.release();
  };
  const exited = (use.childExit ?? watch(use)).finally(settle);
  let stopped: Promise<void> | undefined;
  const stop = () => {
    stopped ??= keepAwake(leave(use, exited)).finally(settle);
    return stopped;
  };
  return { url: urlOf(connection), connection, pid: use.postmaster.pid, adopted: !use.childExit, exited, stop };
}

/** The server is no reason for a process to go on, but stopping it in good order is. */
function keepAwake<Result>(work: Promise<Result>): Promise<Result> {
  const awake = setInterval(() => undefined, 1_000);
  return work.finally(() => clearInterval(awake));
}

/** The end of a server that is no child of ours: the kernel tells only its parent. */
function watch({ postmaster, cluster, log }: Use): Promise<Exit> {
  const { promise, resolve } = Promise.withResolvers<Exit>();
  const look = async () => {
    if (await isServerOf(postmaster.pid, cluster)) return;
    clearInterval(looking);
    resolve({ code: null, signal: null });
  };
  const looking = setInterval(() => look().catch((error) => log(String(error))), 250).unref();
  return promise;
}

/** Whoever starts or joins waits while we find out whether we are the last. */
async function leave(use: Use, exited: Promise<Exit>): Promise<void> {
  const turn = await takeTurn(use.dataDir);
  try {
    use.usage.release();
    const alone = tryAlone(use.users);
    if (!alone) return;
    const ended = await shutDown(use.postmaster.pid, use.cluster, use.log);
    alone.release();
    if (!ended) return;
    await exited;
    await removeSocketDir(use.postmaster.socketDir, use.dataDir);
  } finally {
    turn.release();
  }
}

/** The last moment of a process that ends without having stopped: no time to wait, enough to leave no orphan. */
function leaveNow(use: Use): void {
  use.usage.release();
  if (tryAlone(use.users)) signal(use.postmaster.pid, "SIGINT");
}
