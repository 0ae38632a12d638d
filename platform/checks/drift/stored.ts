import type pg from "pg";
import type { Stored, StoredTables } from "./compare.ts";
import type { Column, Kind } from "./declared.ts";

/** The floor's own bookkeeping, which no room reads. */
const bookkeeping = ["migrations"];

const kinds: Record<string, Kind> = {
  text: "text",
  varchar: "text",
  uuid: "text",
  tsvector: "text",
  int2: "number",
  int4: "number",
  int8: "number",
  numeric: "number",
  float4: "number",
  float8: "number",
  bool: "boolean",
  date: "time",
  timestamp: "time",
  timestamptz: "time",
  bytea: "bytes",
  json: "json",
  jsonb: "json",
};

/** Asks a migrated database for its tables. */
export async function storedTables(client: pg.ClientBase): Promise<StoredTables> {
  const { rows } = await client.query<{ table: string; name: string; type: string; nullable: boolean }>(
    `select table_name::text as table, column_name::text as name, udt_name::text as type, is_nullable = 'YES' as nullable
       from information_schema.columns join information_schema.tables using (table_schema, table_name)
      where table_schema = 'public' and table_type = 'BASE TABLE' and not table_name = any($1)
      order by table_name, ordinal_position`,
    [bookkeeping],
  );
  const byTable = Map.groupBy(rows, (row) => row.table);
  return new Map(
    [...byTable].map(([table, columns]) => [
      table,
      new Map(
        columns.map(({ name, type, nullable }): [string, Stored] => [
          name,
          { type, column: { kind: kindOf(type), nullable } },
        ]),
      ),
    ]),
  );
}

/** PostgreSQL names an array's type after its elements, with an underscore before. */
function kindOf(type: string): Column["kind"] {
  const kind = kinds[type.replace(/^_/, "")];
  if (!kind) return "unclear";
  return type.startsWith("_") ? `${kind}[]` : kind;
}
