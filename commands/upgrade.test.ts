import { join } from "node:path";
import { beforeAll, expect, it } from "vitest";
import { rereadWords } from "../conversations/search/reread.ts";
import { verify } from "../integrity/verify.ts";
import { rowsOfThatTime } from "../migrations/testing-rows.ts";
import { backup } from "../platform/backup/backup.ts";
import { checkBackup, restore } from "../platform/backup/restore.ts";
import { emptyDatabase, scratch } from "../platform/backup/testing.ts";
import { migrate, migrationFiles } from "../platform/db/migrate.ts";
import { openDb, openPool } from "../platform/db/pool.ts";

const dir = await scratch();
const migrations = await migrationFiles();
const fileOf = (migration: string) => join(dir, `${migration}.backup`);

/** The first schema, one from before search went back in time, and the newest: each restore costs a second. */
const backedUp = migrations.filter((name) => /^(0001|0021)_/.test(name) || name === migrations.at(-1));

/** One database goes through every schema there ever was and gets rows in each. */
const stepped = await emptyDatabase();
beforeAll(async () => {
  for (const migration of migrations) {
    await migrate(stepped, { upTo: migration });
    await stepped.query(rowsOfThatTime(migration));
    if (backedUp.includes(migration)) await backup(stepped, { file: fileOf(migration), version: "0.0.1" });
  }
});

/** What jobs do after an upgrade, and then whether everything holds. */
async function findingsIn(url: string): Promise<string[]> {
  const pool = openPool(url, { max: 2 });
  const db = openDb(pool);
  try {
    while ((await rereadWords(db)) > 0);
    return (await verify(db)).findings.map(({ invariant, why }) => `${invariant.name} ${why}`);
  } finally {
    await db.destroy();
  }
}

it("a database that went through every schema, with rows of each, holds everything", async () => {
  expect(await findingsIn(stepped.url)).toEqual([]);
  const { rows } = await stepped.query<{ n: number }>("select count(*)::int as n from messages");
  expect(rows).toEqual([{ n: 2 * migrations.length }]);
});

it.each(backedUp)("what was backed up at %s is restored, upgraded in one step, and holds", async (migration) => {
  const target = await emptyDatabase();
  const checked = await checkBackup(fileOf(migration));
  expect(checked.header.migration).toBe(migration);
  await restore(target, checked);
  expect(await findingsIn(target.url)).toEqual([]);
  const { rows } = await target.query<{ n: number }>("select count(*)::int as n from messages");
  expect(rows).toEqual([{ n: 2 * (migrations.indexOf(migration) + 1) }]);
});
