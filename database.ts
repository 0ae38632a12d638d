import { resolve } from "node:path";
import type pg from "pg";
import { refuseHalfRestored } from "./platform/backup/notes.ts";
import type { Config } from "./platform/config.ts";
import type { Db } from "./platform/db/database.ts";
import { migrate } from "./platform/db/migrate.ts";
import { openDb, openPool } from "./platform/db/pool.ts";
import type { Log } from "./platform/log.ts";
import { defaultDataDir } from "./platform/postgres/data-dir.ts";
import { lockDataDir } from "./platform/postgres/lock.ts";
import { startEmbedded } from "./platform/postgres/start.ts";
import { superviseEmbedded } from "./platform/postgres/supervise.ts";

export type OpenDatabase = {
  url: string;
  pool: pg.Pool;
  db: Db;
  /** True when this process is the only app on it: nobody else can be sending or reading. */
  alone: boolean;
  close(): Promise<void>;
};

type Server = { url: string; alone: boolean; stop(): Promise<void> };

/** Where the embedded PostgreSQL keeps its files. */
export function dataDirOf(config: Config): string {
  return resolve(config.DATA_DIR ?? defaultDataDir(import.meta.dirname));
}

/**
 * Opens the database for the app: our own PostgreSQL, kept running and locked against a second app, or the one that
 * DATABASE_URL names. Brings the schema up to date.
 */
export async function openForApp(config: Config, log: Log): Promise<OpenDatabase> {
  return open(config.DATABASE_URL ? theirs(config.DATABASE_URL) : await ours(config, log), log);
}

/** Opens it for one command beside a running app, or without one. */
export async function openForCommand(config: Config, log: Log): Promise<OpenDatabase> {
  if (config.DATABASE_URL) return open(theirs(config.DATABASE_URL), log);
  const server = await startEmbedded({ dataDir: dataDirOf(config), log: (line) => log.info(line) });
  return open({ url: server.url, alone: false, stop: () => server.stop() }, log);
}

const theirs = (url: string): Server => ({ url, alone: false, stop: async () => undefined });

async function ours(config: Config, log: Log): Promise<Server> {
  const dataDir = dataDirOf(config);
  const lock = await lockDataDir(dataDir);
  try {
    const server = await superviseEmbedded({ dataDir, log: (line) => log.info(line) });
    const stop = async () => {
      await server.stop();
      await lock.release();
    };
    return { url: server.url, alone: true, stop };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

async function open(server: Server, log: Log): Promise<OpenDatabase> {
  const pool = openPool(server.url, {
    max: 12,
    onError: (error) => log.warn({ error: error.message }, "connection lost"),
  });
  try {
    await refuseHalfRestored(pool);
    await migrate(pool);
  } catch (error) {
    await pool.end();
    await server.stop();
    throw error;
  }
  const db = openDb(pool);
  const close = async () => {
    await db.destroy();
    await server.stop();
  };
  return { ...server, pool, db, close };
}
