import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeEach, expect, it } from "vitest";
import { testDatabase } from "../testing/database.ts";
import { migrate } from "./migrate.ts";
import { openPool } from "./pool.ts";

const { url, drop } = await testDatabase();
const [one, other] = [openPool(url, { max: 3 }), openPool(url, { max: 3 })];
const dir = await mkdtemp(join(tmpdir(), "stammgast-migrations-"));
const folder = pathToFileURL(`${dir}/`);
afterAll(async () => {
  await Promise.all([one.end(), other.end()]);
  await Promise.all([drop(), rm(dir, { recursive: true })]);
});
beforeEach(() => one.query("delete from migrations; drop table if exists steps"));

const file = (name: string, text: string) => writeFile(join(dir, name), text);
const applied = async () => (await one.query("select name from migrations order by name")).rows.map(({ name }) => name);

it("two processes that start at once apply each file once", async () => {
  await file("0001_first.sql", "create table steps (n int); insert into steps values (1)");
  await file("0002_second.sql", "insert into steps values (2)");
  const done = await Promise.all([migrate(one, { folder }), migrate(other, { folder })]);
  expect(done.flat().sort()).toEqual(["0001_first.sql", "0002_second.sql"]);
  expect((await one.query("select n from steps order by n")).rows).toEqual([{ n: 1 }, { n: 2 }]);
});

it("a file that fails leaves nothing of itself, and is named", async () => {
  await file("0002_second.sql", "insert into steps values (2); select 1/0");
  await expect(migrate(one, { folder })).rejects.toThrow("Migration 0002_second.sql failed: division by zero");
  expect(await applied()).toEqual(["0001_first.sql"]);
  expect((await one.query("select n from steps")).rows).toEqual([{ n: 1 }]);
  await file("0002_second.sql", "insert into steps values (2)");
  expect(await migrate(other, { folder })).toEqual(["0002_second.sql"]);
});

it("a database that is newer than the program is left alone", async () => {
  await one.query("insert into migrations (name) values ('0099_later.sql')");
  await expect(migrate(one, { folder })).rejects.toThrow(
    "newer than this version of Stammgast (it has 0099_later.sql)",
  );
  expect(await applied()).toEqual(["0099_later.sql"]);
});
