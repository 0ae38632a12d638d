import { setTimeout as pause } from "node:timers/promises";
import { system } from "../../platform/actor.ts";
import type { Db, Tx } from "../../platform/db/database.ts";
import { isConnectionLoss } from "../../platform/db/failure.ts";
import { record } from "../../platform/events/record.ts";
import { addJob } from "../../platform/jobs/jobs.ts";
import { shownIn } from "../weaving/store.ts";
import { deliverJob, nextTry } from "./outbox.ts";
import {
  type Claim,
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
  const claim = { ...key, attempts: letter.attempts };
  inHand.add(key.messageId);
  try {
    const files = await untilDone(() => filesOf(db, key));
    const outcome = await carry(letter, files, () => markHanded(db, claim));
    await untilDone(() => db.transaction().execute((tx) => settle(tx, claim, letter, outcome)));
  } finally {
    inHand.delete(key.messageId);
  }
}

/** Messages this process is sending just now. What is marked as being sent and is in nobody's hand was interrupted. */
export const inHand = new Set<string>();

/** How long it waits between tries; the last one goes on. */
const pausesMs = [100, 200, 500, 1000, 2000, 5000];

/**
 * What came of sending is known here alone: it is written down as soon as the database is back, however long that takes. Also
 * nobody else may go on with what we have claimed.
 */
async function untilDone<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 0; ; tries++) {
    try {
      return await work();
    } catch (error) {
      if (!isConnectionLoss(error)) throw error;
    }
    await pause(pausesMs[Math.min(tries, pausesMs.length - 1)]);
  }
}

/** Writes down what came of it, unless somebody else has taken it over meanwhile. */
async function settle(tx: Tx, claim: Claim, letter: Outgoing, outcome: Outcome): Promise<void> {
  const { conversationId: saidIn, messageId } = claim;
  if (!(await write(tx, claim, letter, outcome))) return;
  const conversationId = await shownIn(tx, { conversationId: saidIn, messageId });
  await showFailures(tx, conversationId);
  const type = outcome.result === "sent" ? "message.sent" : "message.delayed";
  await record(tx, system, [{ type, conversationId, data: { messageId } }]);
}

async function write(tx: Tx, claim: Claim, letter: Outgoing, outcome: Outcome): Promise<boolean> {
  if (outcome.result !== "sent") return tryAgain(tx, claim, letter, outcome);
  const refused = outcome.refused.length > 0 ? `not taken for ${outcome.refused.join(", ")}` : null;
  return markSent(tx, claim, outcome.response, refused);
}

async function tryAgain(
  tx: Tx,
  claim: Claim,
  letter: Outgoing,
  outcome: Exclude<Outcome, { result: "sent" }>,
): Promise<boolean> {
  const dueAt = outcome.result === "later" ? nextTry(letter.attempts, letter.first_due_at, new Date()) : null;
  if (!dueAt) return markFailed(tx, claim, outcome.error, outcome.open);
  if (!(await markRetrying(tx, claim, { error: outcome.error, dueAt, maybeTwice: outcome.open }))) return false;
  const { conversationId, messageId } = claim;
  await addJob(tx, deliverJob, { conversationId, messageId }, { key: `${deliverJob}:${messageId}`, runAt: dueAt });
  return true;
}
