import { afterAll, beforeAll, expect, test } from "vitest";
import type { Db } from "../platform/db/database.ts";
import { openDb, openPool } from "../platform/db/pool.ts";
import { newId } from "../platform/ids.ts";
import { testDatabase } from "../platform/testing/database.ts";
import { type Touch, touch } from "./touch.ts";

let database: Awaited<ReturnType<typeof testDatabase>>;
let db: Db;

beforeAll(async () => {
  database = await testDatabase();
  db = openDb(openPool(database.url));
});

afterAll(async () => {
  await db.destroy();
  await database.drop();
});

const enter = (...touches: Touch[]) => db.transaction().execute((tx) => touch(tx, touches));
const entries = () => db.selectFrom("touchpoints").selectAll().orderBy("at").execute();

test("a message with two participants is in both timelines, and entering it again changes nothing", async () => {
  const at = new Date("2026-03-02T09:00:00.123Z");
  const [anna, ben, id, conversationId] = [newId(), newId(), newId(), newId()];
  const one: Touch = { profileId: anna, at, id, kind: "message", direction: "in", conversationId };
  await enter();
  await enter(one, { ...one, profileId: ben, direction: "none" });
  await enter(one, one);
  expect(await entries()).toEqual([
    { profile_id: anna, at, id, kind: "message", direction: "in", conversation_id: conversationId, journey: null },
    { profile_id: ben, at, id, kind: "message", direction: "none", conversation_id: conversationId, journey: null },
  ]);
});
