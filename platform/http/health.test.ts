import { sql } from "kysely";
import { afterAll, expect, it } from "vitest";
import { openDb, openPool } from "../db/pool.ts";
import { testDatabase } from "../testing/database.ts";
import { healthRoutes, type Reading } from "./health.ts";

const { url, drop } = await testDatabase();
const db = openDb(openPool(url, { max: 2 }));
afterAll(() => db.destroy());
let reading: Reading = { name: "stammgast_mail", help: "Mails", values: [{ labels: { what: "waiting" }, value: 3 }] };
const health = healthRoutes(db, async () => [reading]);
const ask = async (path: string) => {
  const answer = await health.app.request(path);
  return { status: answer.status, text: await answer.text() };
};

it("is ready with its database as this program knows it", async () => {
  expect(await ask("/readyz")).toEqual({ status: 200, text: '{"status":"ready","missing":null}' });
});

it("is not ready on a database that another version migrated", async () => {
  await sql`insert into migrations (name) values ('9999_from_the_future.sql')`.execute(db);
  expect(await ask("/readyz")).toEqual({ status: 503, text: '{"status":"not ready","missing":"migrations"}' });
  await sql`delete from migrations where name = '9999_from_the_future.sql'`.execute(db);
});

it("tells numbers, the newest and no others", async () => {
  expect((await ask("/metrics")).text).toContain('stammgast_mail{what="waiting"} 3');
  reading = { ...reading, values: [{ labels: { what: "quarantined" }, value: 1 }] };
  const { text } = await ask("/metrics");
  expect(text).toContain('stammgast_mail{what="quarantined"} 1');
  expect(text).not.toContain("waiting");
  health.observe("GET", 200, 0.01);
  expect((await ask("/metrics")).text).toMatch(/request_seconds_count\{method="GET",status="200"\} 1/);
});

it("lives, but is not ready, while the database is away", async () => {
  await drop();
  expect(await ask("/readyz")).toEqual({ status: 503, text: '{"status":"not ready","missing":"database"}' });
  expect((await ask("/healthz")).status).toBe(200);
});
