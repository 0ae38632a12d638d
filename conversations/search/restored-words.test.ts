import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, it } from "vitest";
import { aMail, anAddress, arrive } from "../../channels/email/testing.ts";
import { backup } from "../../platform/backup/backup.ts";
import { type CheckedBackup, checkBackup, restore } from "../../platform/backup/restore.ts";
import { emptyDatabase, scratch } from "../../platform/backup/testing.ts";
import { openPool } from "../../platform/db/pool.ts";
import { openTestDb } from "../../platform/testing/open.ts";
import { restoredWords } from "./restored-words.ts";

const db = await openTestDb();
const pool = openPool(db.url, { max: 3 });
const dir = await scratch();
let checked: CheckedBackup;

/** Words of all kinds; every tenth is of a kind that is left to PostgreSQL. */
const texts = Array.from({ length: 60 }, (_, n) =>
  n % 10 === 0 ? `<a href="x y">Nummer ${n}</a>` : `„Röstwerk“ ${n}: die Gläser sind da—danke 😊`,
);
const wordsOf = async (from: typeof pool) =>
  (await from.query("select id, words::text as words from messages order by id")).rows;

beforeAll(async () => {
  await anAddress(db);
  await arrive(db, ...texts.map((text) => aMail({ text })));
  await sql`insert into messages (conversation_id, id, kind, at, subject, text, words)
    select conversation_id, gen_random_uuid(), 'note', now(), '', 'Notiz über Größe', searchable('  Notiz über Größe')
    from messages limit 1`.execute(db);
  const file = join(dir, "a.backup");
  await backup(pool, { file, replace: false, version: "1.2.3" });
  checked = await checkBackup(file);
});
afterAll(() => pool.end());

it("are what PostgreSQL makes of the same messages", async () => {
  const [ours, theirs] = [await emptyDatabase(), await emptyDatabase()];
  const asked: number[] = [];
  const make = restoredWords(ours);
  const words = (some: readonly string[]) => {
    asked.push(some.length);
    return make(some);
  };
  await restore(ours, checked, { words });
  await restore(theirs, checked);
  expect(asked).toEqual([61]);
  expect(await wordsOf(ours)).toEqual(await wordsOf(theirs));
  expect(await wordsOf(ours)).toEqual(await wordsOf(pool));
});
