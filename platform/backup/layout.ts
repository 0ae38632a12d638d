import type pg from "pg";
import { derivedColumns } from "./derived.ts";
import type { TableHead } from "./format.ts";

/** The record of what was migrated is made by migrating. */
const bookkeeping = "migrations";

/**
 * Every table of ours with the columns a backup holds, in the order they can be loaded in: after the tables their foreign
 * keys point at. The queue's tables stand in a schema of their own and are left out: its jobs are found again from what
 * waits in ours.
 */
export async function listTables(client: pg.ClientBase): Promise<TableHead[]> {
  const { rows } = await client.query<{ table: string; columns: string[] }>(
    `select c.relname::text as table, array_agg(a.attname::text order by a.attnum) as columns
       from pg_class c join pg_attribute a on a.attrelid = c.oid
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> $1
        and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
      group by c.relname order by c.relname`,
    [bookkeeping],
  );
  const tables = rows.map(({ table, columns }) => ({
    table,
    columns: columns.filter((name) => !isDerived(table, name)),
  }));
  return inOrder(tables, [...(await foreignKeys(client)), ...derivedColumns.flatMap(readsFrom)]);
}

const isDerived = (table: string, column: string) =>
  derivedColumns.some((derived) => derived.table === table && derived.column === column);

const readsFrom = ({ table, after }: (typeof derivedColumns)[number]) => after.map((needed) => ({ table, needed }));

type Need = { table: string; needed: string };

async function foreignKeys(client: pg.ClientBase): Promise<Need[]> {
  const { rows } = await client.query<Need>(
    `select distinct t.relname::text as table, r.relname::text as needed
       from pg_constraint f join pg_class t on t.oid = f.conrelid join pg_class r on r.oid = f.confrelid
      where f.contype = 'f' and t.relnamespace = 'public'::regnamespace and t.oid <> r.oid`,
  );
  return rows;
}

/** Sorts tables so that each comes after what it needs. Throws when two need each other: no order would do. */
export function inOrder(tables: readonly TableHead[], needs: readonly Need[]): TableHead[] {
  const sorted: TableHead[] = [];
  let left = [...tables];
  while (left.length > 0) {
    const waiting = new Set(left.map(({ table }) => table));
    const ready = left.filter((one) => !needs.some(({ table, needed }) => table === one.table && waiting.has(needed)));
    if (ready.length === 0) throw new Error(`tables refer to each other in a circle: ${[...waiting].join(", ")}`);
    sorted.push(...ready);
    left = left.filter((one) => !ready.includes(one));
  }
  return sorted;
}

/** A name as SQL writes it. */
export const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;
export const columnList = (columns: readonly string[]) => columns.map(quoted).join(", ");
/** Our tables, whatever the server's search path. */
export const inPublic = (table: string) => `public.${quoted(table)}`;

/** How values are written and read as text, whatever the server or the user prefers. */
export const plainText = `set local client_encoding = 'UTF8'; set local datestyle = 'ISO, YMD'; set local timezone = 'UTC';
  set local intervalstyle = 'postgres'; set local extra_float_digits = 1; set local bytea_output = 'hex';
  set local statement_timeout = 0; set local lock_timeout = 0; set local idle_in_transaction_session_timeout = 0`;
