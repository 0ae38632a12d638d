import { sql } from "kysely";
import { expect, test } from "vitest";
import { openTestDb } from "../../platform/testing/open.ts";
import { stretchOf, withFiles } from "./marks.ts";

const db = await openTestDb();
const hour = 3_600_000;

/** What PostgreSQL marks a message of that moment with. */
async function marksAt(at: Date, files = 0): Promise<number[]> {
  const { rows } = await sql<{ marks: number[] }>`
    select array(select unnest(message_marks(${at}, null, null, null, '{}', ${files})) order by 1)::text[] as marks`.execute(
    db,
  );
  return (rows[0]?.marks ?? []).map(Number);
}

test.each([
  ["minutes", 0.2],
  ["a few hours", 5],
  ["days", 60],
  ["weeks", 24 * 30],
  ["years", 24 * 365 * 3],
  ["half a century", 24 * 365 * 50],
])("of the time over %s every message is covered, and none long before it", async (_name, hours) => {
  for (const end of [Date.UTC(2026, 10, 22, 1, 7), Date.UTC(1975, 3, 1), Date.UTC(1969, 11, 31, 23)]) {
    const [from, until] = [new Date(end - hours * hour), new Date(end)];
    const { marks, from: begin } = stretchOf(from, until);
    const covered = new Set(marks);
    const hit = async (at: Date) => (await marksAt(at)).some((mark) => covered.has(mark));
    expect(begin.getTime()).toBeLessThanOrEqual(from.getTime());
    for (const share of [0, 0.3, 0.5, 0.99, 1]) expect(await hit(new Date(end - share * hours * hour))).toBe(true);
    expect(await hit(begin)).toBe(true);
    expect(await hit(new Date(begin.getTime() - 1000))).toBe(false);
    expect(marks.length).toBeLessThanOrEqual(hours > 24 * 365 * 10 ? 100 : 16);
  }
});

test("files are a mark of their own", async () => {
  const at = new Date(Date.UTC(2026, 0, 1));
  expect(await marksAt(at, 2)).toContain(withFiles);
  expect(await marksAt(at, 0)).not.toContain(withFiles);
});
