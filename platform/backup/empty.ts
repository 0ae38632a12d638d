import type pg from "pg";
import { conflict, type Refusal } from "../errors.ts";
import type { TableHead } from "./format.ts";
import { inPublic } from "./layout.ts";
import { begunKey } from "./notes.ts";

/**
 * Looks whether a restore may go into this database: one without tables, or one of ours of that very migration without
 * rows. Throws `conflict` otherwise. What it finds can change until the tables are locked; `refuseFilled` looks again.
 */
export async function refuseForeign(pool: pg.Pool, migration: string): Promise<void> {
  const { rows } = await pool.query<{ tables: number; ours: boolean }>(
    `select count(*)::int as tables, to_regclass('public.migrations') is not null as ours from pg_class c
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')`,
  );
  const { tables = 0, ours = false } = rows[0] ?? {};
  if (tables === 0) return;
  if (!ours) throw notEmpty(`it holds ${tables} tables of something else`);
  const { rows: applied } = await pool.query<{ name: string | null }>(
    "select max(name) as name from public.migrations",
  );
  const newest = applied[0]?.name ?? "";
  if (newest > migration) throw notEmpty("Stammgast was started on it already");
}

/** Rows that say nothing yet: the note that a restore was begun, and what a migration lays for people to change. */
const sayNothing: Readonly<Record<string, string>> = {
  settings: `key = '${begunKey}'`,
  match_lines: "link is null and ask is null and alone",
};

/** Throws `conflict` when one of the tables holds a row that says something. */
export async function refuseFilled(client: pg.PoolClient, tables: readonly TableHead[]): Promise<void> {
  for (const { table } of tables) {
    const counted = `not (${sayNothing[table] ?? "false"})`;
    const { rowCount } = await client.query(`select from ${inPublic(table)} where ${counted} limit 1`);
    if (rowCount) throw notEmpty(`there is something in “${table}” already`);
  }
}

/** Removes the rows that say nothing, so that those of a backup find their place; in the transaction that loads. */
export async function clearEmpty(client: pg.PoolClient, tables: readonly TableHead[]): Promise<void> {
  for (const { table } of tables) {
    const nothing = sayNothing[table];
    if (nothing) await client.query(`delete from ${inPublic(table)} where ${nothing}`);
  }
}

export const notEmptyReason = "not-empty";
const notEmpty = (why: string): Refusal =>
  conflict(
    notEmptyReason,
    `A backup is restored into an empty database only, and this one is not: ${why}. Choose an empty directory with --data, or a fresh database (createdb) in DATABASE_URL.`,
  );
