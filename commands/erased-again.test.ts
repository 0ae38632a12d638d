import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, expect, it } from "vitest";
import { writeErasureList } from "../backups/erasure-list.ts";
import { aCustomer } from "../customers/testing.ts";
import { system } from "../platform/actor.ts";
import { backup } from "../platform/backup/backup.ts";
import { emptyDatabase, scratch } from "../platform/backup/testing.ts";
import { openPool } from "../platform/db/pool.ts";
import { openTestDb } from "../platform/testing/open.ts";
import { erase } from "../rights/erase.ts";

const db = await openTestDb();
const pool = openPool(db.url, { max: 2 });
afterAll(() => pool.end());
const [backups, dataDir, there] = [await scratch(), await scratch(), await emptyDatabase()];

it("who was erased without any plan for backups is erased again by one command, from the list in the data directory", async () => {
  const file = join(backups, "a.backup");
  const { customerId } = await aCustomer(db, { email: "ina.vogt@post.example", name: "Ina Vogt" });
  await aCustomer(db, { email: "bo@post.example", name: "Bo Sand" });
  await backup(pool, { file, version: "0.1.0" });
  await db.transaction().execute((tx) => erase(tx, system, customerId, { reason: "asked", name: "Ina Vogt" }));
  await writeErasureList(db, dataDir);
  const list = join(dataDir, "stammgast-erasures.jsonl");
  const { stdout } = await promisify(execFile)(process.execPath, ["cli.ts", "restore", file, "--erasures", list], {
    cwd: join(import.meta.dirname, ".."),
    env: { ...process.env, DATABASE_URL: there.url, LOG_LEVEL: "warn" },
  });
  expect(stdout).toMatch(/^Restored (.|\n)*Erased again, as it was done since: 1\.\n$/);
  const { rows } = await there.query<{ name: string }>("select name from customers where joined_into is null");
  expect(rows.map(({ name }) => name)).toEqual(["Bo Sand"]);
});
