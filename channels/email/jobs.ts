import { z } from "zod";
import { deliver, inHand } from "../../conversations/outbox/deliver.ts";
import { deliverJob } from "../../conversations/outbox/outbox.ts";
import { recoverInterrupted } from "../../conversations/outbox/recover.ts";
import type { Db } from "../../platform/db/database.ts";
import type { Jobs } from "../../platform/jobs/run.ts";
import { understandWaiting } from "./intake/understand.ts";
import { understandJob } from "./intake/wake.ts";
import { admit } from "./outgoing/admit.ts";
import { type CarryDeps, carrierOf } from "./outgoing/carry.ts";

const recoverJob = "recover-outbox";
/** Longer than any sending takes: whoever started before that is dead. */
const longestSendingMs = 10 * 60_000;
/** Alone on the database we know what is in hand; this is only for what was claimed a moment ago. */
const momentMs = 30_000;

/** The net below every wake-up: mail that waits is read, and what a crash interrupted is sent, within a minute. */
export const crontab = [
  `* * * * * ${understandJob} ?jobKey=${understandJob}`,
  `* * * * * ${recoverJob} ?jobKey=${recoverJob}`,
].join("\n");

const DeliverPayload = z.object({ conversationId: z.uuid(), messageId: z.uuid() });

export function emailJobs(db: Db, deps: Omit<CarryDeps, "db">, alone: boolean): Jobs {
  const carry = carrierOf({ ...deps, db });
  // Nobody's limits hold for what leaves for nobody.
  const gate = deps.mailOut === "nowhere" ? undefined : admit;
  return {
    [understandJob]: async () => {
      await understandWaiting(db);
    },
    [deliverJob]: async (payload) => deliver(db, DeliverPayload.parse(payload), carry, gate),
    [recoverJob]: async () => {
      await (alone ? recoverInterrupted(db, momentMs, [...inHand]) : recoverInterrupted(db, longestSendingMs));
    },
  };
}
