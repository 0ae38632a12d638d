import { expect, it } from "vitest";
import { openTestDb } from "../platform/testing/open.ts";
import { outboxHealth } from "./health.ts";
import { anOutgoing } from "./outbox/testing.ts";

const db = await openTestDb();
const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000);

it("nothing was ever written", async () => {
  const none = { count: 0, oldestAt: null };
  expect(await outboxHealth(db)).toEqual({
    ...{ waiting: none, retrying: none, sending: none, failed: none },
    ...{ maybeTwice: 0, lastOutAt: null },
  });
});

it("says what is to leave and since when, what was given up, and when the last one left", async () => {
  const [old, older, left] = [minutesAgo(10), minutesAgo(20), minutesAgo(5)];
  await anOutgoing(db, { state: "waiting" });
  await anOutgoing(db, { state: "retrying", at: old });
  await anOutgoing(db, { state: "retrying", at: older });
  await anOutgoing(db, { state: "failed", at: older, maybeTwice: true });
  await anOutgoing(db, { state: "sent", sentAt: older });
  await anOutgoing(db, { state: "sent", sentAt: left });
  expect(await outboxHealth(db)).toMatchObject({
    waiting: { count: 1 },
    retrying: { count: 2, oldestAt: older },
    sending: { count: 0, oldestAt: null },
    failed: { count: 1, oldestAt: older },
    maybeTwice: 1,
    lastOutAt: left,
  });
});
