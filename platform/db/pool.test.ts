import { sql } from "kysely";
import { expect, test } from "vitest";
import { openTestDb } from "../testing/open.ts";
import { openDb, openPool } from "./pool.ts";

const db = await openTestDb();

test.each([
  ["2026-11-22T02:37:22.123456Z", "2026-11-22T02:37:22.123Z"],
  ["2026-11-22T02:37:22Z", "2026-11-22T02:37:22.000Z"],
  ["2026-11-22T02:37:22.1Z", "2026-11-22T02:37:22.100Z"],
  ["1969-12-31T23:59:59.999Z", "1969-12-31T23:59:59.999Z"],
  ["0001-01-01T00:00:00Z", "0001-01-01T00:00:00.000Z"],
  ["9999-12-31T23:59:59Z", "9999-12-31T23:59:59.000Z"],
])("the moment %s is read to the millisecond, in whatever zone the server writes it", async (moment, read) => {
  for (const zone of ["UTC", "Europe/Berlin", "America/St_Johns"]) {
    await db.connection().execute(async (one) => {
      await sql`select set_config('timezone', ${zone}, false)`.execute(one);
      const { rows } = await sql<{ at: Date }>`select ${moment}::timestamptz as at`.execute(one);
      await sql`select set_config('timezone', 'UTC', false)`.execute(one);
      expect(rows[0]?.at.toISOString()).toBe(read);
    });
  }
});

test("moments without end and counts keep their meaning", async () => {
  const { rows } =
    await sql`select 'infinity'::timestamptz as at, count(*) as n, 1.5::numeric as half from (values (1)) x`.execute(
      db,
    );
  expect(rows).toEqual([{ at: Number.POSITIVE_INFINITY, n: 1, half: 1.5 }]);
});

test("a pool on a server that is not there says so", async () => {
  const gone = openDb(openPool("postgresql:///x?host=/nowhere"));
  await expect(sql`select 1`.execute(gone)).rejects.toThrow(/ENOENT/);
  await gone.destroy();
});
