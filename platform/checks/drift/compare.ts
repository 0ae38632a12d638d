import type { Finding } from "../house/tree.ts";
import type { Column, Declared, DeclaredTable } from "./declared.ts";

export type Stored = { type: string; column: Column };
export type StoredTables = ReadonlyMap<string, ReadonlyMap<string, Stored>>;

/** Where the migrated database and the interfaces of `tables.ts` say different things. */
export function compare(stored: StoredTables, declared: ReadonlyMap<string, DeclaredTable>): Finding[] {
  const undeclared = [...stored.keys()].filter((table) => !declared.has(table));
  return [
    ...undeclared.map((table) => finding("migrations", 1, `table ${table} is in no tables.ts`)),
    ...[...declared].flatMap(([table, interfaces]) => compareTable(table, interfaces, stored.get(table))),
  ];
}

function compareTable(table: string, { path, line, columns }: DeclaredTable, stored?: ReadonlyMap<string, Stored>) {
  if (!stored) return [finding(path, line, `table ${table} is in no migration`)];
  const missing = [...stored.keys()].filter((name) => !columns.has(name));
  return [
    ...missing.map((name) => finding(path, line, `${table}.${name} is in the database, but not declared`)),
    ...[...columns].flatMap(([name, column]) => {
      const message = difference(column, stored.get(name));
      return message ? [finding(path, column.line, `${table}.${name} ${message}`)] : [];
    }),
  ];
}

function difference(declared: Declared, stored: Stored | undefined): string | undefined {
  if (!stored) return "is declared, but in no migration";
  const { column, type } = stored;
  if (declared.nullable !== column.nullable) {
    return column.nullable ? "may be null, but is declared without null" : "is not null, but is declared with null";
  }
  // What is inside of JSON only the code knows, by whatever name.
  if (declared.kind === column.kind || (column.kind === "json" && declared.kind === "unclear")) return undefined;
  if (declared.kind === "unclear") return `is ${type}, but declared in a way this check cannot read: write it plainly`;
  return `is ${type}, but declared as ${declared.kind}`;
}

const finding = (path: string, line: number, message: string): Finding => ({ path, line, message });
