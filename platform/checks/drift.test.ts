import pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { testDatabase } from "../testing/database.ts";
import { compare, type StoredTables } from "./drift/compare.ts";
import { declaredTables } from "./drift/declared.ts";
import { storedTables } from "./drift/stored.ts";
import { readTree, treeOf } from "./house/tree.ts";

let database: Awaited<ReturnType<typeof testDatabase>>;
let client: pg.Client;
let stored: StoredTables;

beforeAll(async () => {
  database = await testDatabase();
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await client.query(`create table samples (
    id uuid primary key, words text not null, many text[] not null, count bigint not null, sure boolean not null,
    at timestamptz, bytes bytea not null, more jsonb not null, place point not null)`);
  stored = new Map([...(await storedTables(client))].filter(([table]) => table === "samples"));
});

afterAll(async () => {
  await client.end();
  await database.drop();
});

const right = {
  id: "string",
  words: '"a" | "b"',
  many: "string[]",
  count: "number",
  sure: "boolean",
  at: "Date | null",
  bytes: "Buffer",
  more: "Recipients",
};

/** What the check says of the samples when they are declared so. */
function said(columns: Record<string, string>, table = "samples"): string[] {
  const body = Object.entries(columns).map(([name, type]) => `  ${name}: ${type};`);
  const text = [
    "export interface SamplesTable {",
    ...body,
    "}",
    'declare module "../platform/db/database.ts" {',
    `  interface Database { ${table}: SamplesTable }`,
    "}",
  ].join("\n");
  const { tables, findings } = declaredTables(treeOf([{ path: "care/tables.ts", text }]));
  return [...findings, ...compare(stored, tables)].map(({ path, line, message }) => `${path}:${line} ${message}`);
}

it("finds the tables of the rooms as the migrations make them", async () => {
  const { tables, findings } = declaredTables(await readTree(process.cwd()));
  const migrated = new Map([...(await storedTables(client))].filter(([table]) => table !== "samples"));
  expect(tables.size).toBeGreaterThan(20);
  expect([...findings, ...compare(migrated, tables)]).toEqual([]);
});

it("wants every column declared, of whatever type", () => {
  expect(said(right)).toEqual(["care/tables.ts:12 samples.place is in the database, but not declared"]);
  expect(said({ ...right, place: "string" })).toEqual([
    "care/tables.ts:10 samples.place is point, but declared as text",
  ]);
});

it.each([
  ["another type", { ...right, count: "string" }, "care/tables.ts:5 samples.count is int8, but declared as text"],
  ["no array", { ...right, many: "string" }, "care/tables.ts:4 samples.many is _text, but declared as text"],
  [
    "a forgotten null",
    { ...right, at: "Date" },
    "care/tables.ts:7 samples.at may be null, but is declared without null",
  ],
  [
    "a null too many",
    { ...right, id: "string | null" },
    "care/tables.ts:2 samples.id is not null, but is declared with null",
  ],
  [
    "a column of no migration",
    { ...right, mood: "string" },
    "care/tables.ts:10 samples.mood is declared, but in no migration",
  ],
  [
    "a type by another name",
    { ...right, words: "Words" },
    "care/tables.ts:3 samples.words is text, but declared in a way this check cannot read: write it plainly",
  ],
])("catches %s", (_, columns, message) => {
  expect(said(columns)).toContain(message);
});

it("catches a table that nobody declares, and one that no migration makes", () => {
  expect(said(right, "patterns")).toEqual([
    "migrations:1 table samples is in no tables.ts",
    "care/tables.ts:12 table patterns is in no migration",
  ]);
});
