import { sql } from "kysely";
import pg from "pg";
import { afterAll, afterEach, beforeAll, describe, expect, inject, it, vi } from "vitest";
import { openDb, openPool } from "../db/pool.ts";
import { openLog } from "../log.ts";
import { testDatabase } from "../testing/database.ts";
import { addJob } from "./jobs.ts";
import { type RunningJobs, runJobs } from "./run.ts";

const log = openLog("silent");
const { url, drop } = await testDatabase();
const name = new URL(url).pathname.slice(1);
const pool = openPool(url, { max: 6 });
const db = openDb(pool);
const admin = new pg.Client({ connectionString: inject("adminUrl") });

/** What ran, in its order. */
const done: unknown[] = [];
let failing = 0;
const jobs = {
  "note-down": async (payload: unknown) => {
    if (failing-- > 0) throw new Error("not yet");
    done.push((payload as { word: string }).word);
  },
};
const noteDown = (word: string) => addJob(db, "note-down", { word });
const until = (...words: string[]) => vi.waitFor(() => expect(done).toEqual(words), 20_000);

let running: RunningJobs | undefined;
const start = async () => {
  // A queue with a calendar ends by itself when its database goes; this one's next day is far away.
  running = await runJobs(pool, jobs, log, "0 0 29 2 * note-down");
};
/** Nobody gets in any more, and whoever is in is thrown out. */
const goAway = async () => {
  await admin.query(`alter database ${name} with allow_connections false`);
  await admin.query("select pg_terminate_backend(pid) from pg_stat_activity where datname = $1", [name]);
};
const comeBack = () => admin.query(`alter database ${name} with allow_connections true`);
const inside = async () => {
  const { rows } = await admin.query<{ n: number }>(
    "select count(*)::int as n from pg_stat_activity where datname = $1 and query like 'LISTEN \"jobs%'",
    [name],
  );
  return rows[0]?.n;
};

beforeAll(() => admin.connect());
afterEach(async () => {
  await comeBack();
  await running?.stop();
  running = undefined;
  done.length = 0;
});
afterAll(async () => {
  await db.destroy();
  await admin.end();
  await drop();
});

describe("jobs", () => {
  it("run as soon as they are asked for, and each once", async () => {
    await start();
    await noteDown("one");
    await until("one");
    await noteDown("two");
    await until("one", "two");
  });

  it("that were asked for while nobody worked are done at the start", async () => {
    await noteDown("before");
    await start();
    await until("before");
  });

  it("of one key are one job, however often they are asked for", async () => {
    await addJob(db, "note-down", { word: "first" }, { key: "same" });
    await addJob(db, "note-down", { word: "last" }, { key: "same" });
    await start();
    await noteDown("another");
    await vi.waitFor(() => expect([...done].sort()).toEqual(["another", "last"]), 20_000);
  });

  it("go on when the connections are lost", async () => {
    await start();
    await noteDown("before");
    await until("before");
    await admin.query("select pg_terminate_backend(pid) from pg_stat_activity where datname = $1", [name]);
    await vi.waitFor(() => noteDown("after"), 20_000);
    await until("before", "after");
  });

  it("go on when the database was gone for a while and is back", async () => {
    await start();
    await noteDown("before");
    await until("before");
    await goAway();
    await expect(noteDown("lost")).rejects.toThrow();
    await comeBack();
    await vi.waitFor(() => noteDown("after"), 20_000);
    await until("before", "after");
  });

  it("can be stopped while the database is away", async () => {
    await start();
    await goAway();
    await running?.stop();
    running = undefined;
    await comeBack();
    await vi.waitFor(() => noteDown("nobody is there"), 20_000);
    expect(await inside()).toBe(0);
    await start();
    await until("nobody is there");
  });

  describe("when the clock is set back by an hour", () => {
    const hourMs = 3_600_000;
    /** As it stands after that: asked for by a clock that was ahead. */
    const askedForBefore = (word: string) =>
      db.transaction().execute(async (tx) => {
        await addJob(tx, "note-down", { word });
        await sql`update graphile_worker._private_jobs set run_at = run_at + interval '1 hour',
          updated_at = updated_at + interval '1 hour'`.execute(tx);
      });
    const lastOf = async () =>
      (
        await sql<{ ahead: boolean }>`select last_execution > now() + interval '1 minute' as ahead
          from graphile_worker._private_known_crontabs`.execute(db)
      ).rows;

    it("do not wait for an hour, and what comes by the calendar comes again", async () => {
      let wall = Date.now();
      const clocks = { wall: () => wall, steady: () => 0 };
      running = await runJobs(pool, jobs, log, "0 0 29 2 * note-down", { clocks, everyMs: 10 });
      await askedForBefore("soon");
      await sql`update graphile_worker._private_known_crontabs set last_execution = now() + interval '1 hour'`.execute(
        db,
      );
      wall -= hourMs;
      await until("soon");
      expect(await lastOf()).toEqual([{ ahead: false }]);
      await noteDown("and on");
      await until("soon", "and on");
    });

    it("while nobody works, they are done at the start all the same", async () => {
      await askedForBefore("asked for before");
      await start();
      await until("asked for before");
    });
  });
});
