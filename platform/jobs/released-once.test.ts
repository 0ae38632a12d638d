import { afterAll, expect, test } from "vitest";
import { openPool } from "../db/pool.ts";
import { testDatabase } from "../testing/database.ts";
import { releasedOnce } from "./released-once.ts";

const { url, drop } = await testDatabase();
const pool = openPool(url, { max: 2 });
afterAll(async () => {
  await pool.end();
  await drop();
});

test("a connection that is given back twice is given back once", async () => {
  await new Promise<void>((resolve, reject) => {
    releasedOnce(pool).connect((error, client, done) => {
      if (error || !client) return reject(error);
      done();
      done();
      resolve();
    });
  });
  expect([pool.totalCount, pool.idleCount]).toEqual([1, 1]);
});

test("all else is the pool's own", async () => {
  const ours = releasedOnce(pool);
  const client = await ours.connect();
  expect((await client.query<{ one: number }>("select 1 as one")).rows).toEqual([{ one: 1 }]);
  client.release();
  expect((await ours.query<{ two: number }>("select 2 as two")).rows).toEqual([{ two: 2 }]);
  const heard: Error[] = [];
  ours.on("error", (error) => void heard.push(error));
  pool.emit("error", new Error("gone"), client);
  expect(heard).toHaveLength(1);
});
