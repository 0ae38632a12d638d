import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { testDatabase } from "./database.ts";

let first: Awaited<ReturnType<typeof testDatabase>>;
let second: Awaited<ReturnType<typeof testDatabase>>;

beforeAll(async () => {
  [first, second] = await Promise.all([testDatabase(), testDatabase()]);
});

afterAll(async () => {
  await Promise.all([first.drop(), second.drop()]);
});

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query({ text: sql, rowMode: "array" })).rows.flat();
  } finally {
    await client.end();
  }
}

test("every test file gets a database of its own", async () => {
  await ask(first.url, "create table note (text text)");
  expect(await ask(second.url, "select to_regclass('note')")).toEqual([null]);
});

test("it is migrated", async () => {
  expect(
    await ask(first.url, "select count(*) > 0 from pg_tables where schemaname = 'public' and tablename <> 'note'"),
  ).toEqual([true]);
});

test("a dropped database is gone, even while somebody is still in it", async () => {
  const third = await testDatabase();
  const lingering = new pg.Client({ connectionString: third.url });
  const thrownOut = new Promise((resolve) => lingering.on("error", resolve));
  await lingering.connect();
  await third.drop();
  await expect(thrownOut).resolves.toMatchObject({ code: "57P01" });
  await expect(ask(third.url, "select 1")).rejects.toMatchObject({ code: "3D000" });
});
