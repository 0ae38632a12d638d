import { readdir, readFile } from "node:fs/promises";
import { runMigrations } from "graphile-worker";
import { sql } from "kysely";
import type pg from "pg";
import { StartProblem } from "../postgres/start-problem.ts";
import type { Db } from "./database.ts";

const ourFolder = new URL("../../migrations/", import.meta.url);
/** Any fixed number: processes that start at once take turns on it. */
const migrationLock = 7_236_146;

export type MigrateOptions = {
  /** The last file to apply: a database as an earlier version had it. Default: all. */
  upTo?: string;
  /** Where the files lie. Default: ours. */
  folder?: URL;
};

/**
 * Brings the schema up to date: our numbered files, then the job queue's own.
 * Safe when several processes start at once. Returns the names of the files it applied.
 */
export async function migrate(pool: pg.Pool, { upTo, folder = ourFolder }: MigrateOptions = {}): Promise<string[]> {
  const client = await pool.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [migrationLock]);
    const applied = await applyFiles(client, folder, upTo);
    await runMigrations({ pgPool: pool, logger: undefined });
    return applied;
  } finally {
    await client.query("select pg_advisory_unlock($1)", [migrationLock]);
    client.release();
  }
}

/** The schema this version of the code is written for: the name of the newest file. */
export async function newestMigration(): Promise<string> {
  return (await migrationFiles()).at(-1) ?? "";
}

/** The names of all files, in the order they are applied in. */
export async function migrationFiles(folder: URL = ourFolder): Promise<string[]> {
  return (await readdir(folder)).filter((name) => /^\d{4}_\w+\.sql$/.test(name)).sort();
}

async function applyFiles(client: pg.PoolClient, folder: URL, upTo: string | undefined): Promise<string[]> {
  await client.query(
    "create table if not exists migrations (name text primary key, applied_at timestamptz not null default now())",
  );
  const { rows } = await client.query<{ name: string }>("select name from migrations");
  const known = new Set(rows.map((row) => row.name));
  const files = await migrationFiles(folder);
  const stranger = [...known].find((name) => !files.includes(name));
  if (stranger) {
    throw new StartProblem(
      `This database is newer than this version of Stammgast (it has ${stranger}).`,
      "Install the newer version again, or restore a backup that this one has made.",
    );
  }
  const missing = files.filter((name) => !known.has(name) && (upTo === undefined || name <= upTo));
  for (const name of missing) await applyFile(client, folder, name);
  return missing;
}

async function applyFile(client: pg.PoolClient, folder: URL, name: string): Promise<void> {
  const text = await readFile(new URL(name, folder), "utf8");
  try {
    await client.query("begin");
    await client.query(text);
    await client.query("insert into migrations (name) values ($1)", [name]);
    await client.query("commit");
  } catch (error) {
    await client.query("rollback");
    throw new Error(`Migration ${name} failed: ${(error as Error).message}`, { cause: error });
  }
}

/** The newest file that the schema of a database comes from. */
export async function appliedMigration(db: Db): Promise<string> {
  const { rows } = await sql<{ name: string }>`select name from migrations order by name desc limit 1`.execute(db);
  return rows[0]?.name ?? "";
}
