import { lstat, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { tryAlone } from "../postgres/lock.ts";
import { findPostmaster, shutDown } from "../postgres/postmaster.ts";
import { startEmbedded } from "../postgres/start.ts";
import { ifMissing } from "../postgres/start-problem.ts";

export interface TestServer {
  /** The server, as a user who may create databases and extensions. */
  adminUrl: string;
  /** Ends the server, or removes what this run made on one that is not ours. */
  stop(): Promise<void>;
}

/**
 * The database server of one test run: the one TEST_DATABASE_URL names (PostgreSQL ≥ 15), or an embedded one on a
 * directory of its own. Every database the run makes begins with the name of the run.
 */
export async function startTestServer(run: string): Promise<TestServer> {
  const given = process.env["TEST_DATABASE_URL"];
  if (given) return { adminUrl: given, stop: () => dropDatabases(given, run) };
  await clearAbandoned();
  const dataDir = await mkdtemp(join(tmpdir(), prefix));
  // A power cut may cost a test run its last commits; the tests of durability start servers of their own.
  const remove = () => rm(dataDir, { recursive: true, force: true });
  try {
    const server = await startEmbedded({ dataDir, settings: { synchronous_commit: "off", max_connections: "100" } });
    return { adminUrl: server.url, stop: () => server.stop().finally(remove) };
  } catch (error) {
    await remove();
    throw error;
  }
}

const prefix = "stammgast-tests-";

/** Ends the servers of runs that were killed and removes their directories. */
export async function clearAbandoned(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const dataDir = join(tmpdir(), name);
    if (name.startsWith(prefix) && (await isOwnAndOld(dataDir))) await clear(dataDir);
  }
}

/** A run that has just made its directory has not started its server yet. */
async function isOwnAndOld(path: string): Promise<boolean> {
  const found = await lstat(path).catch(ifMissing(undefined));
  return found?.uid === process.getuid?.() && Date.now() - Number(found?.mtime) > 60_000;
}

async function clear(dataDir: string): Promise<void> {
  const held = [tryAlone(join(dataDir, "postgres.turn")), tryAlone(join(dataDir, "postgres.users"))];
  if (held.every(Boolean)) {
    const cluster = join(dataDir, "postgres");
    const left = await findPostmaster(cluster);
    if (left) await shutDown(left.pid, cluster, console.warn);
    await rm(dataDir, { recursive: true, force: true });
  }
  for (const lock of held) lock?.release();
}

async function dropDatabases(url: string, run: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query("select datname from pg_database where starts_with(datname, $1)", [`${run}_`]);
    for (const { datname } of rows) await client.query(`drop database ${datname} with (force)`);
  } finally {
    await client.end();
  }
}
