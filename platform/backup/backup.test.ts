import { readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { openPool } from "../db/pool.ts";
import { newId } from "../ids.ts";
import { openTestDb } from "../testing/open.ts";
import { backup } from "./backup.ts";
import { inOrder, listTables } from "./layout.ts";
import { findLastBackup } from "./notes.ts";
import { verifyBackup } from "./read-file.ts";
import { scratch } from "./testing.ts";

const db = await openTestDb();
const pool = openPool(db.url, { max: 4 });
afterAll(() => pool.end());
const dir = await scratch();
let file: string;
let count = 0;

beforeEach(() => {
  count += 1;
  file = join(dir, `${count}.backup`);
});

const write = (options: object = {}) => backup(pool, { file, version: "0.1.0", ...options });

describe("a backup", () => {
  it("says what is in it, and holds its own checksum", async () => {
    await sql`insert into shops (id, name) values (${newId()}, 'Ecke')`.execute(db);
    const report = await write();
    const { header, totals, bytes } = await verifyBackup(file);
    expect(header).toMatchObject({ version: "0.1.0", migration: expect.stringMatching(/^\d{4}_/) });
    expect(totals).toMatchObject({ tables: report.tables, rows: report.rows, bytes: report.rowBytes });
    expect(bytes).toBe((await stat(file)).size);
  });

  it("holds every table of ours and leaves out the queue's", async () => {
    await write();
    const { rows } = await sql<{ name: string }>`select table_name as name from information_schema.tables
      where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> 'migrations'`.execute(db);
    expect([...(await verifyBackup(file)).header.tables].sort()).toEqual(rows.map(({ name }) => name).sort());
  });

  it("needs no numbers that the database counts by itself", async () => {
    const { rows } = await sql`select sequence_name from information_schema.sequences
      where sequence_schema = 'public'`.execute(db);
    expect(rows).toEqual([]);
  });

  it("is for its owner's eyes only", async () => {
    await write();
    expect((await stat(file)).mode & 0o777).toBe(0o600);
  });

  it("is remembered with its moment", async () => {
    const { rows, fileBytes } = await write();
    expect(await findLastBackup(pool)).toMatchObject({ rows, bytes: fileBytes });
    expect(await findLastBackup(db)).toEqual(await findLastBackup(pool));
  });

  it("replaces nothing unless told to", async () => {
    await writeFile(file, "the only photograph of grandmother");
    await expect(write()).rejects.toMatchObject({ reason: "backup-exists" });
    expect(await readFile(file, "utf8")).toContain("grandmother");
    await write({ replace: true });
    await expect(verifyBackup(file)).resolves.toBeDefined();
  });

  it.each([
    ["a directory that is not there", () => join(dir, "nowhere", "a.backup"), "backup-file"],
    ["a directory in place of a file", () => dir, "backup-file"],
    ["a path through a file", () => join(file, "a.backup"), "backup-file"],
  ])("refuses %s in words", async (_, place, reason) => {
    await writeFile(file, "");
    await expect(write({ file: place(), replace: true })).rejects.toMatchObject({ reason });
  });

  it("is made by one at a time, and a refused one leaves no file behind", async () => {
    const holder = await pool.connect();
    await holder.query("begin; select pg_advisory_xact_lock(7236148)");
    await expect(write()).rejects.toMatchObject({ reason: "backup-runs" });
    await holder.query("rollback");
    holder.release();
    expect((await readdir(dir)).filter((name) => name.startsWith(`${count}.`))).toEqual([]);
  });

  it("leaves nothing behind when PostgreSQL goes away in the middle", async () => {
    await sql`insert into files (sha256, size, content) select sha256(n::text::bytea), 1, convert_to(repeat(md5(n::text), 60000), 'UTF8')
      from generate_series(1, 20) n`.execute(db);
    let cut = false;
    const onProgress = (table: string) => {
      if (table !== "files" || cut) return;
      cut = true;
      void sql`select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and query like 'copy public."files"%'`.execute(db);
    };
    await expect(write({ onProgress })).rejects.toThrow();
    expect((await readdir(dir)).filter((name) => name.startsWith(`${count}.`))).toEqual([]);
  });
});

describe("the order of tables", () => {
  it("puts each after those its keys point at", async () => {
    const client = await pool.connect();
    const order = (await listTables(client)).map(({ table }) => table);
    client.release();
    expect(order.indexOf("shops")).toBeLessThan(order.indexOf("customers"));
    expect(order.indexOf("customers")).toBeLessThan(order.indexOf("profiles"));
    expect(order.indexOf("attachments")).toBeLessThan(order.indexOf("messages"));
  });

  it("cannot be found for tables that need each other", () => {
    const tables = ["egg", "hen"].map((table) => ({ table, columns: ["id"] }));
    const needs = [
      { table: "egg", needed: "hen" },
      { table: "hen", needed: "egg" },
    ];
    expect(() => inOrder(tables, needs)).toThrow("circle");
  });
});
