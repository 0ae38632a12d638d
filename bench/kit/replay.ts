import { type CompiledQuery, Kysely, PostgresDialect } from "kysely";
import type { Database, Db } from "../../platform/db/database.ts";
import { keepingStatements } from "../../platform/db/kept.ts";
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

/** The same statements by a bare client, one after the other: milliseconds for all of each list. What the app keeps planned is kept. */
export async function replay(url: string, works: readonly CompiledQuery[][]): Promise<number[]> {
  const pool = keepingStatements(openPool(url, { max: 1 }));
  const client = await pool.connect();
  const times: number[] = [];
  for (const statements of works) {
    const began = performance.now();
    for (const { sql, parameters } of statements) await client.query(sql, parameters);
    times.push(performance.now() - began);
  }
  client.release();
  await pool.end();
  return times;
}
