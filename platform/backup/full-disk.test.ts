import { spawnSync } from "node:child_process";
import { mkdir, readdir } from "node:fs/promises";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openPool } from "../db/pool.ts";
import { openTestDb } from "../testing/open.ts";
import { backup } from "./backup.ts";
import { findLastBackup } from "./notes.ts";
import { scratch } from "./testing.ts";

const dir = await scratch();
const disk = join(dir, "disk");
await mkdir(disk);
/** A small disk of its own, where the system lets us make one. */
const canMount = spawnSync("mount", ["-t", "tmpfs", "-o", "size=1m,mode=755", "none", disk]).status === 0;

const db = await openTestDb();
const pool = openPool(db.url, { max: 4 });
afterAll(async () => {
  if (canMount) spawnSync("umount", ["--lazy", disk]);
  await pool.end();
});

beforeAll(async () => {
  await sql`insert into files (sha256, size, content) select sha256(n::text::bytea), 640000,
      (select string_agg(sha256((n * 100000 + k)::text::bytea), '') from generate_series(1, 20000) k)
    from generate_series(1, 3) n`.execute(db);
});

describe.runIf(canMount)("on a full disk", () => {
  it.each([
    ["a backup", undefined],
    ["an encrypted one", "Pferd Batterie Heftklammer"],
  ])("%s says so, leaves no half file, and does not count as made", async (_, passphrase) => {
    const file = join(disk, "full.backup");
    await expect(backup(pool, { file, version: "0.1.0", passphrase })).rejects.toMatchObject({ reason: "disk-full" });
    expect(await readdir(disk)).toEqual([]);
    expect(await findLastBackup(pool)).toBeUndefined();
  });
});
