import { sql } from "kysely";
import { expect, test } from "vitest";
import { openTestDb } from "../testing/open.ts";
import type { Db } from "./database.ts";
import { commitWithoutWaiting, untilOnDisk } from "./on-disk.ts";

const db = await openTestDb();
await sql`create table notes (note text)`.execute(db);

const ask = async (one: Db, question: string) =>
  (await sql<{ answer: string }>`select ${sql.raw(question)} as answer`.execute(one)).rows[0]?.answer;

test("what was committed without waiting is on disk once one has waited", async () => {
  const written = await db.transaction().execute(async (tx) => {
    await commitWithoutWaiting(tx);
    await sql`insert into notes select repeat('x', 1000) from generate_series(1, 1000)`.execute(tx);
    return ask(tx, "pg_current_wal_insert_lsn()");
  });
  await untilOnDisk(db);
  expect(await ask(db, `pg_current_wal_flush_lsn() >= '${written}'::pg_lsn`)).toBe(true);
});

test("only that transaction does not wait", async () => {
  await db.connection().execute(async (one) => {
    await sql`set synchronous_commit = on`.execute(one);
    const within = await one.transaction().execute(async (tx) => {
      await commitWithoutWaiting(tx);
      return ask(tx, "current_setting('synchronous_commit')");
    });
    expect([within, await ask(one, "current_setting('synchronous_commit')")]).toEqual(["off", "on"]);
  });
});
