import { type CompiledQuery, Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import type { Database, Db } from "../../platform/db/database.ts";
import { openPool } from "../../platform/db/pool.ts";

/** What a piece of work asks the database, statement by statement. */
export async function statementsOf(url: string, work: (db: Db) => Promise<unknown>): Promise<CompiledQuery[]> {
  const statements: CompiledQuery[] = [];
  const dialect = new PostgresDialect({ pool: openPool(url, { max: 2 }) });
  const db = new Kysely<Database>({ dialect, log: (event) => void statements.push(event.query) });
  await work(db);
  await db.destroy();
  return statements;
}

/** The same statements by a bare client, one after the other: milliseconds for all of each list. */
export async function replay(url: string, works: readonly CompiledQuery[][]): Promise<number[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const times: number[] = [];
  for (const statements of works) {
    const began = performance.now();
    for (const { sql, parameters } of statements) await client.query(sql, [...parameters]);
    times.push(performance.now() - began);
  }
  await client.end();
  return times;
}
