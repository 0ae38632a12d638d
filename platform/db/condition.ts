import type pg from "pg";
import { migrationFiles } from "./migrate.ts";

/** What our migrations ask the server for. */
const extensions = ["pg_trgm", "unaccent"];

export type Condition = {
  /** As PostgreSQL writes it: 18.4. */
  version: string;
  major: number;
  /** Of the whole database, on disk. */
  bytes: number;
  fsync: boolean;
  checksums: boolean;
  /** Extensions that are neither there nor to be had. */
  missing: string[];
  /** Migrations of this program that were not applied yet. */
  ahead: string[];
  /** Applied migrations that this program does not know: the database is newer. */
  strange: string[];
};

/** How a database and its server are, read without changing anything. */
export async function readCondition(pool: pg.Pool): Promise<Condition> {
  const { rows } = await pool.query<Omit<Condition, "ahead" | "strange"> & { ours: boolean }>(
    `select split_part(current_setting('server_version'), ' ', 1) as version,
       current_setting('server_version_num')::int / 10000 as major,
       pg_database_size(current_database()) as bytes,
       current_setting('fsync') = 'on' as fsync,
       current_setting('data_checksums') = 'on' as checksums,
       array(select name from unnest($1::text[]) name
         where not exists (select from pg_available_extensions e where e.name = name)) as missing,
       to_regclass('public.migrations') is not null as ours`,
    [extensions],
  );
  const [read] = rows;
  if (!read) throw new Error("PostgreSQL answered nothing about itself");
  const { ours, ...condition } = read;
  const applied = ours ? await appliedFiles(pool) : [];
  const known = await migrationFiles();
  const without = (all: readonly string[], some: readonly string[]) => all.filter((name) => !some.includes(name));
  return { ...condition, ahead: without(known, applied), strange: without(applied, known) };
}

async function appliedFiles(pool: pg.Pool): Promise<string[]> {
  const { rows } = await pool.query<{ name: string }>("select name from public.migrations order by name");
  return rows.map(({ name }) => name);
}
