import type pg from "pg";
import type { TableHead } from "./format.ts";

/**
 * Drops the indexes that only make reading fast, and answers the statements that make them again: building them over all
 * rows takes a fraction of the time of keeping them up row by row.
 */
export async function dropIndexes(client: pg.PoolClient, tables: readonly TableHead[]): Promise<string[]> {
  const { rows } = await client.query<{ drop: string; make: string }>(
    `select format('drop index %s', i.oid::regclass) as drop, pg_get_indexdef(i.oid) as make
       from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class t on t.oid = x.indrelid
      where t.relnamespace = 'public'::regnamespace and t.relname = any($1) and not x.indisunique
      order by t.relname, i.relname`,
    [tables.map(({ table }) => table)],
  );
  for (const { drop } of rows) await client.query(drop);
  return rows.map(({ make }) => make);
}
