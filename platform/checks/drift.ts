import pg from "pg";
import { migrate } from "../db/migrate.ts";
import { openPool } from "../db/pool.ts";
import { startTestServer } from "../testing/postgres.ts";
import { compare } from "./drift/compare.ts";
import { declaredTables } from "./drift/declared.ts";
import { storedTables } from "./drift/stored.ts";
import type { Finding, Tree } from "./house/tree.ts";

const database = "stammgast_drift";

/** Migrates a throw-away database and compares it with what the rooms' `tables.ts` believe. */
export async function migrationDrift(tree: Tree): Promise<Finding[]> {
  const { tables, findings } = declaredTables(tree);
  const server = await startTestServer(database);
  const admin = new pg.Client({ connectionString: server.adminUrl });
  const url = new URL(server.adminUrl);
  url.pathname = `/${database}_${process.pid}`;
  const pool = openPool(url.href, { max: 2, name: "stammgast drift" });
  try {
    await admin.connect();
    await admin.query(`create database ${url.pathname.slice(1)}`);
    await migrate(pool);
    const client = await pool.connect();
    const stored = await storedTables(client).finally(() => client.release());
    return [...findings, ...compare(stored, tables)];
  } finally {
    await pool.end();
    await admin.end();
    await server.stop();
  }
}
