import { randomBytes } from "node:crypto";
import pg from "pg";
import { inject } from "vitest";
import { migrate } from "../db/migrate.ts";
import { openPool } from "../db/pool.ts";

/** Any fixed number: test files that come at once take turns on it. */
const cloning = 7_236_147;

/**
 * A database for a test file alone: a copy of a migrated, empty one, which the first to ask in a run makes.
 * `drop` disconnects whoever is still in it.
 */
export async function testDatabase(): Promise<{ url: string; drop(): Promise<void> }> {
  const name = `${inject("testRun")}_${randomBytes(6).toString("hex")}`;
  await asAdmin(async (admin) => {
    await admin.query("select pg_advisory_lock($1)", [cloning]);
    const template = await ensureTemplate(admin);
    await admin.query(`create database ${name} template ${template}`);
  });
  return {
    url: urlFor(name),
    drop: () => asAdmin(async (admin) => void (await admin.query(`drop database if exists ${name} with (force)`))),
  };
}

/** Migrated under another name and renamed when it is whole, so that a failed migration leaves no template. */
async function ensureTemplate(admin: pg.Client): Promise<string> {
  const name = `${inject("testRun")}_template`;
  const { rowCount } = await admin.query("select from pg_database where datname = $1", [name]);
  if (rowCount) return name;
  await admin.query(`drop database if exists ${name}_new with (force)`);
  await admin.query(`create database ${name}_new`);
  const pool = openPool(urlFor(`${name}_new`), { max: 2 });
  // A broken connection also fails the query under way, which is where it is handled.
  const ignore = () => undefined;
  pool.on("error", ignore);
  pool.on("connect", (client) => client.on("error", ignore));
  try {
    await migrate(pool);
  } finally {
    await pool.end();
  }
  await admin.query(`alter database ${name}_new rename to ${name}`);
  return name;
}

async function asAdmin(work: (admin: pg.Client) => Promise<void>): Promise<void> {
  const admin = new pg.Client({ connectionString: inject("adminUrl") });
  await admin.connect();
  try {
    await work(admin);
  } finally {
    await admin.end();
  }
}

function urlFor(name: string): string {
  return inject("adminUrl").replace(/^(\w+:\/\/[^/?]*)[^?]*/, `$1/${name}`);
}
