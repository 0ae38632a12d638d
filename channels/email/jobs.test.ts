import { sql } from "kysely";
import { afterEach, expect, it } from "vitest";
import { inHand } from "../../conversations/outbox/deliver.ts";
import { anOutgoing } from "../../conversations/outbox/testing.ts";
import { openTestDb } from "../../platform/testing/open.ts";
import { emailJobs } from "./jobs.ts";
import { sending } from "./outgoing/testing.ts";

const db = await openTestDb();
const aMinuteAgo = new Date(Date.now() - 60_000);
const lost = () => anOutgoing(db, { state: "sending", at: aMinuteAgo, startedAt: aMinuteAgo });
const recover = (alone: boolean) => emailJobs(db, sending(db), alone)["recover-outbox"]?.({});
const stateOf = async ({ messageId }: { messageId: string }) =>
  (await sql<{ state: string }>`select state from outbox where message_id = ${messageId}`.execute(db)).rows[0]?.state;

afterEach(() => inHand.clear());

it("alone on the database, what nobody here has in hand is taken up within a minute", async () => {
  const [held, fresh] = [await lost(), await anOutgoing(db, { state: "sending", startedAt: new Date() })];
  const gone = await lost();
  inHand.add(held.messageId);
  await recover(true);
  expect(await Promise.all([held, fresh, gone].map(stateOf))).toEqual(["sending", "sending", "retrying"]);
});

it("among others, who may have it in hand, only after ten minutes", async () => {
  const [young, old] = [
    await lost(),
    await anOutgoing(db, { state: "sending", startedAt: new Date(Date.now() - 660_000) }),
  ];
  await recover(false);
  expect(await Promise.all([young, old].map(stateOf))).toEqual(["sending", "retrying"]);
});

it("a job that speaks of nothing is a mistake, and says so", async () => {
  const deliver = emailJobs(db, sending(db), true)["deliver-message"];
  await expect(deliver?.({ conversationId: "x" })).rejects.toThrow(/conversationId/);
});
