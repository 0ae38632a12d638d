import { sql } from "kysely";
import { beforeEach, expect, test } from "vitest";
import { newId } from "../../../platform/ids.ts";
import { openTestDb } from "../../../platform/testing/open.ts";
import { roomFor } from "../../testing-app.ts";
import type { MatchingView } from "../contract.ts";
import { natsOf } from "../odds.ts";
import { aMatch } from "../testing.ts";

const db = await openTestDb();
const send = roomFor(db, null, ["read", "write", "admin"]);
const stand = async () => (await send<MatchingView>("GET /matching")).body;
const asked = async () =>
  (await sql`select from graphile_worker._private_jobs where key = 'match-all'`.execute(db)).rows.length;

beforeEach(async () => {
  await sql`delete from graphile_worker._private_jobs`.execute(db);
});

test("before anything is learned it says so, and what waits", async () => {
  await aMatch(db);
  await sql`delete from match_waiting where profile_id <> (select id from profiles order by id limit 1)`.execute(db);
  expect(await stand()).toEqual({
    ...{ learned: null, needed: 100, profiles: 2, link: null, ask: null, alone: true, running: false },
    waiting: { value: 1, capped: false },
    open: { value: 1, capped: false },
  });
});

test("the newest weights count, in powers of two", async () => {
  const outlook = [{ bits: 3, wrong: 0.01, missed: 0.2, joined: 40 }];
  for (const [day, link] of [
    [2, 6],
    [1, 9],
  ] as const) {
    await sql`insert into match_models (id, at, profiles, weights, words, outlook, link, ask)
      values (${newId()}, ${new Date(Date.UTC(2026, 0, day))}, 250, '{}', '{}', ${JSON.stringify(outlook)}, ${natsOf(link)}, ${natsOf(-1)})`.execute(
      db,
    );
  }
  const { learned } = await stand();
  expect(learned).toMatchObject({ at: "2026-01-02T00:00:00.000Z", profiles: 250, outlook });
  expect([learned?.link, learned?.ask].map((bits) => bits?.toFixed(3))).toEqual(["6.000", "-1.000"]);
});

test("an administrator moves the lines, and all is looked at again by them", async () => {
  const { status, body } = await send<MatchingView>("PUT /matching", { link: 8.5, ask: null, alone: false });
  expect([status, body.link?.toFixed(3), body.ask, body.alone, body.running]).toEqual([
    200,
    "8.500",
    null,
    false,
    true,
  ]);
  const { rows } = await sql`select data from events where type = 'matching.changed'`.execute(db);
  expect(rows).toEqual([{ data: { link: 8.5, ask: null, alone: false } }]);
  expect(await send("PUT /matching", { link: -2, ask: null, alone: true })).toMatchObject({
    ...{ status: 400, body: { reason: "lines-crossed" } },
  });
  expect((await send("PUT /matching", { link: 41, ask: null, alone: true })).status).toBe(400);
  expect((await stand()).alone).toBe(false);
});

test("comparing all again is asked for once, however often somebody asks", async () => {
  expect(await asked()).toBe(0);
  for (const _ of [1, 2])
    expect(await send("POST /matching/runs")).toMatchObject({ status: 202, body: { running: true } });
  expect(await asked()).toBe(1);
  const other = roomFor(db, null);
  expect((await other("POST /matching/runs")).status).toBe(403);
  expect((await other("PUT /matching", { link: 1, ask: 0, alone: true })).status).toBe(403);
});
