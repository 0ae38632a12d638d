import { afterAll } from "vitest";
import type { Db } from "../db/database.ts";
import { openDb, openPool } from "../db/pool.ts";
import { testDatabase } from "./database.ts";

/** A database for this test file alone, dropped when it is through. */
export async function openTestDb(): Promise<Db & { url: string }> {
  const { url, drop } = await testDatabase();
  const db = openDb(openPool(url, { max: 6 }));
  afterAll(async () => {
    await db.destroy();
    await drop();
  });
  return Object.assign(db, { url });
}
