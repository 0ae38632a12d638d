import { sql } from "kysely";
import { expect, test } from "vitest";
import { openTestDb } from "../testing/open.ts";
import type { Db } from "./database.ts";
import { kept } from "./kept.ts";

const db = await openTestDb();

const add = async (one: Db, a: number, b: number) =>
  (await sql<{ sum: number }>`${kept} select ${a}::int + ${b}::int as sum`.execute(one)).rows[0]?.sum;

test("a statement that is kept is planned once per connection, whatever its parameters", async () => {
  await db.connection().execute(async (one) => {
    expect([await add(one, 1, 2), await add(one, 3, 4)]).toEqual([3, 7]);
    const { rows } = await sql`select generic_plans + custom_plans as calls from pg_prepared_statements
      where statement like '%as sum'`.execute(one);
    expect(rows).toEqual([{ calls: 2 }]);
  });
});

test("a statement that is not marked is not kept", async () => {
  await db.connection().execute(async (one) => {
    await sql`select ${1}::int as once`.execute(one);
    expect((await sql`select from pg_prepared_statements where statement like '%as once'`.execute(one)).rows).toEqual(
      [],
    );
  });
});

test("statements that are kept work inside transactions, after a failed one, and over several connections", async () => {
  const fails = db.transaction().execute((tx) => sql`${kept} select 1 / ${0}::int as nothing`.execute(tx));
  await expect(fails).rejects.toThrow(/zero/);
  const sums = await Promise.all([1, 2, 3, 4].map((n) => db.transaction().execute((tx) => add(tx, n, n))));
  expect(sums).toEqual([2, 4, 6, 8]);
});
