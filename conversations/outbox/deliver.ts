import { setTimeout as pause } from "node:timers/promises";
import { system } from "../../platform/actor.ts";
import type { Db, Tx } from "../../platform/db/database.ts";
import { isConnectionLoss } from "../../platform/db/failure.ts";
import { record } from "../../platform/events/record.ts";
import { addJob } from "../../platform/jobs/jobs.ts";
import { shownIn } from "../weaving/store.ts";
import { deliverJob, nextTry } from "./outbox.ts";
import {
  claimDue,
  filesOf,
  type MessageKey,
  markFailed,
  markHanded,
  markRetrying,
  markSent,
  type Outgoing,
  type OutgoingFile,
  showFailures,
} from "./store.ts";

export type { MessageKey, Outgoing, OutgoingFile };

/**
 * How sending went. `later`: the server asks to try again, or could not be reached; `never`: it will not take it;
 * `open` says that the whole mail was with the server and its answer did not come.
 */
export type Outcome =
  | { result: "sent"; response: string; refused: string[] }
  | { result: "later" | "never"; error: string; open: boolean };

/** Sends one letter. Calls `handed` before the last byte leaves, and waits for it. Never throws. */
export type Carrier = (letter: Outgoing, files: OutgoingFile[], handed: () => Promise<void>) => Promise<Outcome>;

/**
 * Lets a message leave, if it is due: claims it, hands it to the carrier, writes down what came of it. Three short
 * transactions, so that whatever dies in between, the next one knows what may have happened.
 */
export async function deliver(db: Db, key: MessageKey, carry: Carrier): Promise<void> {
  const letter = await claimDue(db, key);
  if (!letter) return;
  inHand.add(key.messageId);
  try {
    const files = await filesOf(db, key);
    const outcome = await carry(letter, files, () => markHanded(db, key));
    await untilWritten(() => db.transaction().execute((tx) => settle(tx, key, letter, outcome)));
  } finally {
    inHand.delete(key.messageId);
  }
}

/** Messages this process is sending just now. What is marked as being sent and is in nobody's hand was interrupted. */
export const inHand = new Set<string>();

/** A database that went away is back within a minute, or we are stopped and recovery takes over. */
const pausesMs = [100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 20_000];

/** What came of sending is known here alone: it is written down as soon as the database is back. */
async function untilWritten(write: () => Promise<void>): Promise<void> {
  for (const ms of pausesMs) {
    try {
      return await write();
    } catch (error) {
      if (!isConnectionLoss(error)) throw error;
      await pause(ms);
    }
  }
  await write();
}

async function settle(tx: Tx, key: MessageKey, letter: Outgoing, outcome: Outcome): Promise<void> {
  if (outcome.result === "sent") {
    const refused = outcome.refused.length > 0 ? `not taken for ${outcome.refused.join(", ")}` : null;
    await markSent(tx, key, outcome.response, refused);
  } else {
    await tryAgain(tx, key, letter, outcome);
  }
  const conversationId = await shownIn(tx, key);
  await showFailures(tx, conversationId);
  const type = outcome.result === "sent" ? "message.sent" : "message.delayed";
  await record(tx, system, [{ type, conversationId, data: { messageId: key.messageId } }]);
}

async function tryAgain(
  tx: Tx,
  key: MessageKey,
  letter: Outgoing,
  outcome: Exclude<Outcome, { result: "sent" }>,
): Promise<void> {
  const dueAt = outcome.result === "later" ? nextTry(letter.attempts, letter.first_due_at, new Date()) : null;
  if (!dueAt) return markFailed(tx, key, outcome.error, outcome.open);
  await markRetrying(tx, key, { error: outcome.error, dueAt, maybeTwice: outcome.open });
  await addJob(tx, deliverJob, key, { key: `${deliverJob}:${key.messageId}`, runAt: dueAt });
}
