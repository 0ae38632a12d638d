import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { openTestDb } from "../platform/testing/open.ts";
import { asSaid, importList, isList } from "./import-list.ts";

const db = await openTestDb();
const dir = await mkdtemp(join(tmpdir(), "stammgast-cli-list-"));
afterAll(() => rm(dir, { recursive: true, force: true }));
const quiet = () => undefined;

it("a list is imported with what its columns are said to mean, and rows to correct lie beside it", async () => {
  const path = join(dir, "kunden.csv");
  await writeFile(path, "Nr,Name,Notiz,Mail\n1,Anna,nett,anna@post.example\n2,Bo,,bo@post\n");
  const lines = await importList(db, path, { map: "Notiz=ignore, Nr=external-id", from: "Shop" }, quiet);
  expect(lines).toEqual([
    ...["  Nr → externalId", "  Name → name", "  Notiz → ignore", "  Mail → email"],
    `2 rows from "Shop": 1 new, 1 to correct, in ${join(dir, "kunden.to-correct.csv")}`,
  ]);
  const again = await importList(db, path, { map: "Notiz=ignore", from: "Shop" }, quiet);
  expect(again.at(-1)).toContain("0 new, 1 known already");
  expect((await readdir(dir)).sort()).toEqual(["kunden.csv", "kunden.to-correct-2.csv", "kunden.to-correct.csv"]);
  expect(await readFile(join(dir, "kunden.to-correct.csv"), "utf8")).toContain("2,Bo,,bo@post,a mail address");
});

it("a column or meaning that is none is refused with those there are", () => {
  const columns = [{ name: "Mail", field: "email" as const, examples: [] }];
  expect(() => asSaid(columns, "Post=email")).toThrow('There is no column "Post". There are: Mail.');
  expect(() => asSaid(columns, "Mail=post")).toThrow("Choose one of: keep, ignore, externalId");
});

it("a file is a list by its name", () => {
  expect(["a.csv", "b.TSV", "c.mbox", "d.eml", "mails"].map(isList)).toEqual([true, true, false, false, false]);
});
