import { appendFile, cp, mkdir, readFile, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { migrate, newestMigration } from "../db/migrate.ts";
import { openPool } from "../db/pool.ts";
import { newId } from "../ids.ts";
import { openTestDb } from "../testing/open.ts";
import { backup } from "./backup.ts";
import { noteBegun, refuseHalfRestored } from "./notes.ts";
import { checkBackup, restore } from "./restore.ts";
import { contentOf, emptyDatabase, scratch } from "./testing.ts";

const db = await openTestDb();
const pool = openPool(db.url, { max: 4 });
afterAll(() => pool.end());
const dir = await scratch();
const file = join(dir, "whole.backup");
const awkward = "Tab\t, Zeile\nzwei\\n, \\N, \\., „Ümläute“, 😀, 'quoted', \u2028";

beforeAll(async () => {
  const shop = newId();
  const staff = newId();
  await sql`insert into shops (id, name) values (${shop}, ${awkward})`.execute(db);
  await sql`insert into staff (id, name, email, role) values (${staff}, 'Jule', 'jule@morgenrot.example', 'staff')`.execute(
    db,
  );
  await sql`insert into shop_members values (${shop}, ${staff})`.execute(db);
  await sql`insert into settings values ('company.name', '"Morgenrot"')`.execute(db);
  await sql`insert into events (id, type, at, data) values (${newId()}, 'shop.added', '-infinity', '{"n": 1.10}')`.execute(
    db,
  );
  await sql`insert into api_keys (id, name, prefix, token_hash, scopes) values
    (${newId()}, 'k', 'p', decode('00ff5c0a0d09', 'hex'), array['read', 'a,b', null, '"'])`.execute(db);
  await sql`insert into raw_messages (id, source, envelope_to, size, sha256, content) values
    (${newId()}, 'smtp', '{}', 6, ''::bytea, ''::bytea)`.execute(db);
  await backup(pool, { file, version: "0.1.0" });
});

const fill = async (target: Awaited<ReturnType<typeof emptyDatabase>>, from = file, options = {}) =>
  restore(target, await checkBackup(from, options), options);

describe("restoring", () => {
  it("gives every row back as it was", async () => {
    const target = await emptyDatabase();
    const report = await fill(target);
    const before = await contentOf(pool);
    const after = await contentOf(target);
    expect([...after.keys()]).toEqual([...before.keys()]);
    for (const [table, rows] of before) if (table !== "settings") expect(after.get(table)).toEqual(rows);
    expect(after.get("settings")?.join()).toContain("Morgenrot");
    expect(report.rows).toBe([...before.values()].flat().length - 1);
  });

  it("makes the indexes again that it left out while loading", async () => {
    const target = await emptyDatabase();
    await fill(target);
    const indexes = "select indexdef from pg_indexes where schemaname = 'public' order by 1";
    expect((await target.query(indexes)).rows).toEqual((await pool.query(indexes)).rows);
  });

  it("leaves a database the app can start on and migrate", async () => {
    const target = await emptyDatabase();
    await fill(target);
    await expect(refuseHalfRestored(target)).resolves.toBeUndefined();
    expect(await migrate(target)).toEqual([]);
  });

  it("goes on where an interrupted one left a note", async () => {
    const target = await emptyDatabase();
    await migrate(target);
    await noteBegun(target);
    await expect(refuseHalfRestored(target)).rejects.toMatchObject({ reason: "half-restored" });
    await fill(target);
    await expect(refuseHalfRestored(target)).resolves.toBeUndefined();
  });

  it("that fails leaves nothing loaded, and a note that keeps the app from starting", async () => {
    const target = await emptyDatabase();
    const onProgress = (step: string) => {
      if (step === "making indexes") throw new Error("the lights went out");
    };
    await expect(restore(target, await checkBackup(file), { onProgress })).rejects.toThrow("lights");
    expect((await target.query("select from shops")).rowCount).toBe(0);
    await expect(refuseHalfRestored(target)).rejects.toMatchObject({ reason: "half-restored" });
    await fill(target);
    expect((await target.query("select from shops")).rowCount).toBe(1);
  });
});

describe("a database that is not empty", () => {
  it("is refused when it is one of ours", async () => {
    await expect(restore(pool, await checkBackup(file))).rejects.toMatchObject({ reason: "not-empty" });
    await expect(refuseHalfRestored(pool)).resolves.toBeUndefined();
  });

  it("is refused when it is somebody else's", async () => {
    const target = await emptyDatabase();
    await target.query("create table songs (title text)");
    await expect(fill(target)).rejects.toThrow(/only, and this one is not: it holds 1 tables of something else/);
  });
});

describe("a file", () => {
  const copy = async (name: string) => {
    const path = join(dir, name);
    await cp(file, path);
    return path;
  };

  it("that was cut off anywhere is refused", async () => {
    const { byteLength } = await readFile(file);
    for (const left of [0, 10, 19, 30, byteLength >> 1, byteLength - 100, byteLength - 1]) {
      const path = await copy("cut.backup");
      await truncate(path, left);
      await expect(checkBackup(path)).rejects.toMatchObject({ code: "invalid" });
    }
  });

  it("with a byte altered anywhere is refused", async () => {
    const bytes = await readFile(file);
    for (let place = 0; place < bytes.byteLength; place += 37) {
      const altered = Buffer.from(bytes);
      altered.writeUInt8((bytes[place] ?? 0) ^ 0x20, place);
      const path = join(dir, "altered.backup");
      await writeFile(path, altered);
      await expect(checkBackup(path), `byte ${place}`).rejects.toMatchObject({ code: "invalid" });
    }
  });

  it("that goes on after its end is refused", async () => {
    const path = await copy("longer.backup");
    await appendFile(path, "Z\0\0\0\0");
    await expect(checkBackup(path)).rejects.toMatchObject({ reason: "damaged-backup" });
  });

  it.each([
    ["is not there", async () => join(dir, "nowhere"), "There is no file"],
    ["is a directory", async () => dir, "is not a backup"],
    ["is something else", async () => join(import.meta.dirname, "README.md"), "is not a backup"],
  ])("that %s is refused in words", async (_, path, words) => {
    await expect(path().then((there) => checkBackup(there))).rejects.toThrow(words);
  });
});

describe("another version", () => {
  /** The migrations of a later Stammgast: ours and one more. */
  const later = async () => {
    const folder = join(dir, "later");
    await mkdir(folder, { recursive: true });
    await cp(new URL("../../migrations", import.meta.url), folder, { recursive: true });
    await writeFile(
      join(folder, "9000_mottos.sql"),
      "alter table shops add column motto text not null default 'no motto'; update shops set motto = upper(name);",
    );
    return pathToFileURL(`${folder}/`);
  };

  it("that is later takes an older backup and brings it up to date", async () => {
    const migrations = await later();
    const target = await emptyDatabase();
    await fill(target, file, { migrations });
    const { rows } = await target.query("select motto = upper(name) as done from shops");
    expect(rows).toEqual([{ done: true }]);
    const { rows: names } = await target.query("select max(name) as newest from migrations");
    expect(names).toEqual([{ newest: "9000_mottos.sql" }]);
  });

  it("that is earlier refuses a newer backup and names the version", async () => {
    const source = await emptyDatabase();
    await migrate(source, { folder: await later() });
    const newer = join(dir, "newer.backup");
    await backup(source, { file: newer, version: "7.0.0" });
    await expect(checkBackup(newer)).rejects.toThrow(/written by Stammgast 7\.0\.0, which is newer than this one/);
    expect(await newestMigration()).not.toContain("9000");
  });

  it("refuses columns that somebody added by hand", async () => {
    const source = await emptyDatabase();
    await migrate(source);
    await source.query("alter table shops add column fax text");
    const own = join(dir, "own.backup");
    await backup(source, { file: own, version: "0.1.0" });
    await expect(fill(await emptyDatabase(), own)).rejects.toThrow(/“fax” of “shops”/);
  });
});
