import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import type { Database, Db } from "./database.ts";
import { keepingStatements } from "./kept.ts";

const int8 = 20;
const numeric = 1700;
const types: pg.CustomTypesConfig = {
  // Counts and sizes stay far below 2^53.
  getTypeParser: ((oid: number, format?: "text" | "binary") =>
    oid === int8 || oid === numeric ? Number : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
};

export type PoolOptions = { max?: number; name?: string; onError?: (error: Error) => void };

/** Opens a pool on a PostgreSQL URL. Idle connections that break are replaced, not thrown. */
export function openPool(url: string, options: PoolOptions = {}): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.max ?? 10,
    application_name: options.name ?? "stammgast",
    types,
    idleTimeoutMillis: 30_000,
  });
  const heard = (error: Error) => options.onError?.(error);
  pool.on("error", heard);
  pool.on("connect", (client) => client.on("error", heard));
  return pool;
}

/** Wraps a pool for typed queries. Destroying it ends the pool. */
export function openDb(pool: pg.Pool): Db {
  return new Kysely<Database>({ dialect: new PostgresDialect({ pool: keepingStatements(pool) }) });
}
