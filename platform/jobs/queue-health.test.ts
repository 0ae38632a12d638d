import { sql } from "kysely";
import { expect, it } from "vitest";
import { openTestDb } from "../testing/open.ts";
import { addJob } from "./jobs.ts";
import { queueHealth } from "./queue-health.ts";

const db = await openTestDb();

it("says of each kind of job how many wait and since when, run, are for later, and were given up", async () => {
  expect(await queueHealth(db)).toEqual([]);
  const due = new Date(Date.now() - 60_000);
  await addJob(db, "count-stars", {}, { runAt: new Date(Date.now() + 60_000) });
  await addJob(db, "count-stars", {}, { runAt: due });
  await addJob(db, "count-stars", {});
  await addJob(db, "water-plants", {}, { key: "begun" });
  await addJob(db, "water-plants", {}, { key: "given up", maxAttempts: 1 });
  await sql`update graphile_worker._private_jobs set locked_at = now(), locked_by = 'somebody' where key = 'begun'`.execute(
    db,
  );
  await sql`update graphile_worker._private_jobs set attempts = 1 where key = 'given up'`.execute(db);
  expect(await queueHealth(db)).toEqual([
    { name: "count-stars", waiting: 2, running: 0, scheduled: 1, givenUp: 0, oldestAt: due },
    { name: "water-plants", waiting: 0, running: 1, scheduled: 0, givenUp: 1, oldestAt: null },
  ]);
});
