import { sql } from "kysely";
import { expect, it } from "vitest";
import { openLog } from "../../platform/log.ts";
import { openTestDb } from "../../platform/testing/open.ts";
import { mailHealth } from "./health.ts";
import { accept } from "./intake/accept.ts";
import { announce } from "./intake/announce.ts";
import { aMail, anAddress, arrive } from "./testing.ts";

const db = await openTestDb();
const log = openLog("silent");
const place = { protocol: "smtp" as const, host: "127.0.0.1", port: 2525 };

it("nothing has come yet", async () => {
  const none = { count: 0, oldestAt: null };
  expect(await mailHealth(db)).toEqual({ waiting: none, quarantined: none, lastInAt: null, listeners: [] });
});

it("says what waits and since when, what could not be understood, and when mail last came through a door", async () => {
  await anAddress(db);
  await arrive(db, Buffer.from("Subject: no sender\r\n\r\nHello"), aMail());
  const mail = { envelopeFrom: "", envelopeTo: [], content: aMail() };
  const [first = ""] = await accept(db, [{ ...mail, source: "lmtp" }]);
  await accept(db, [{ ...mail, source: "import" }]);
  await sql`update raw_messages set received_at = '2026-11-20T10:00:00Z' where id = ${first}`.execute(db);
  const health = await mailHealth(db);
  expect(health.waiting).toEqual({ count: 2, oldestAt: new Date("2026-11-20T10:00:00Z") });
  expect(health.quarantined).toEqual({ count: 1, oldestAt: expect.any(Date) });
  expect(health.lastInAt).toEqual(new Date("2026-11-20T10:00:00Z"));
});

it("knows the doors that are open, and those that fell silent", async () => {
  const one = await announce(db, place, log, "one");
  const other = await announce(db, { ...place, protocol: "lmtp", port: 24 }, log, "other");
  await sql`update listeners set seen_at = seen_at - interval '10 minutes' where machine = 'one'`.execute(db);
  expect((await mailHealth(db)).listeners).toMatchObject([
    { ...place, machine: "one", open: false, seenAt: expect.any(Date) },
    { machine: "other", protocol: "lmtp", port: 24, open: true, openedAt: expect.any(Date) },
  ]);
  await announce(db, place, log, "one");
  expect((await mailHealth(db)).listeners[0]).toMatchObject({ machine: "one", open: true });
  await Promise.all([one.end(), other.end()]);
  expect((await mailHealth(db)).listeners).toEqual([]);
});
