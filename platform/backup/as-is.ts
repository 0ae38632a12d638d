import { existsSync } from "node:fs";
import { join } from "node:path";
import type pg from "pg";
import { openPool } from "../db/pool.ts";
import { invalid } from "../errors.ts";
import { lockDataDir } from "../postgres/lock.ts";
import { startEmbedded } from "../postgres/start.ts";

/** Where the database is: a URL, or the data directory of the embedded PostgreSQL. */
export type Whereabouts = { url: string } | { dataDir: string };
export type DatabaseAsIs = { pool: pg.Pool; close(): Promise<void> };

/** Whether the embedded PostgreSQL has a database in this directory. */
export const hasCluster = (dataDir: string): boolean => existsSync(join(dataDir, "postgres", "PG_VERSION"));

/** Opens a database to read it, beside a running app or without one, and changes nothing in it: no migrations. */
export async function openAsIs(where: Whereabouts): Promise<DatabaseAsIs> {
  if ("url" in where) return opened(where.url, async () => undefined);
  if (!hasCluster(where.dataDir)) {
    throw invalid(
      "no-database",
      `There is no database in ${where.dataDir} yet. Name the data directory with --data, or your own PostgreSQL with DATABASE_URL.`,
    );
  }
  const server = await startEmbedded({ dataDir: where.dataDir });
  return opened(server.url, () => server.stop());
}

/** Opens a database to fill it, making the embedded one when it is missing. No app can start on that one meanwhile. */
export async function openToFill(where: Whereabouts): Promise<DatabaseAsIs> {
  if ("url" in where) return opened(where.url, async () => undefined);
  const lock = await lockDataDir(where.dataDir);
  try {
    const server = await startEmbedded({ dataDir: where.dataDir });
    return opened(server.url, async () => {
      await server.stop();
      await lock.release();
    });
  } catch (error) {
    await lock.release();
    throw error;
  }
}

function opened(url: string, stop: () => Promise<void>): DatabaseAsIs {
  // What breaks a connection also fails the query under way, which is where it is handled.
  const pool = openPool(url, { max: 4 });
  const close = async () => {
    await pool.end();
    await stop();
  };
  return { pool, close };
}
