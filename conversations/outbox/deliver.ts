import { setTimeout as pause } from "node:timers/promises";
import { system } from "../../platform/actor.ts";
import type { Db, Tx } from "../../platform/db/database.ts";
import { isConnectionLoss } from "../../platform/db/failure.ts";
import { record } from "../../platform/events/record.ts";
import { addJob } from "../../platform/jobs/jobs.ts";
import { shownIn } from "../weaving/store.ts";
import { claim, type Gate, open } from "./claim.ts";
import { deliverJob, nextTry } from "./outbox.ts";
import {
  type Claim,
  filesOf,
  type MessageKey,
  markFailed,
  markHanded,
  markNowhere,
  markParts,
  markRetrying,
  markSent,
  type Outgoing,
  type OutgoingFile,
  showFailures,
} from "./store.ts";
import { wakeNext } from "./wake.ts";

export type { Gate, MessageKey, Outgoing, OutgoingFile };

/**
 * How sending went. `later`: the server asks to try again, or could not be reached; `never`: it will not take it;
 * `open` says that the whole mail was with the server and its answer did not come. `dueAt`: the server takes nothing before,
 * from anybody. `nowhere`: it was to leave for nobody.
 */
export type Outcome =
  | { result: "sent"; response: string; refused: string[] }
  | { result: "later" | "never"; error: string; open: boolean; dueAt?: Date | undefined }
  | { result: "nowhere" };

/** Those whose server has it, and those whose server will not take it, while others still wait. */
export type Parts = { taken: string[]; refused: string[] };

/**
 * Sends one letter. Calls `handed` before the last byte leaves, and `kept` where part of the recipients is done with; waits
 * for both. Never throws.
 */
export type Carrier = (
  letter: Outgoing,
  files: OutgoingFile[],
  handed: () => Promise<void>,
  kept?: (parts: Parts) => Promise<void>,
) => Promise<Outcome>;

/**
 * Lets a message leave, if it is due and its turn: claims it, hands it to the carrier, writes down what came of it. Three
 * short transactions, so that whatever dies in between, the next one knows what may have happened.
 */
export async function deliver(db: Db, key: MessageKey, carry: Carrier, gate: Gate = open): Promise<void> {
  const letter = await claim(db, key, gate);
  if (!letter) return;
  const held = { ...key, attempts: letter.attempts };
  inHand.add(key.messageId);
  try {
    const files = await untilDone(() => filesOf(db, key));
    const handed = () => markHanded(db, held);
    const kept = (parts: Parts) => untilDone(() => markParts(db, held, parts));
    const outcome = await carry(letter, files, handed, kept);
    await untilDone(() => db.transaction().execute((tx) => settle(tx, held, letter, outcome)));
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

/** What became of it with us: somebody else has it by now, it is tried again, or it is done with. */
type Written = "elsewhere" | "goes-on" | "done";

/** Writes down what came of it, unless somebody else has taken it over meanwhile. */
async function settle(tx: Tx, claim: Claim, letter: Outgoing, outcome: Outcome): Promise<void> {
  const { conversationId: saidIn, messageId } = claim;
  const written = await write(tx, claim, letter, outcome);
  if (written === "elsewhere") return;
  const conversationId = await shownIn(tx, { conversationId: saidIn, messageId });
  await showFailures(tx, conversationId);
  if (written === "done") await wakeNext(tx, { conversationId: saidIn, messageId });
  await record(tx, system, [{ type: eventOf[outcome.result], conversationId, data: { messageId } }]);
}

const eventOf = {
  sent: "message.sent",
  nowhere: "message.withheld",
  later: "message.delayed",
  never: "message.delayed",
} as const satisfies Record<Outcome["result"], string>;

const done = (isOurs: boolean): Written => (isOurs ? "done" : "elsewhere");

async function write(tx: Tx, claim: Claim, letter: Outgoing, outcome: Outcome): Promise<Written> {
  if (outcome.result === "sent") return done(await markSent(tx, claim, outcome.response, outcome.refused));
  if (outcome.result === "nowhere") return done(await markNowhere(tx, claim));
  return tryAgain(tx, claim, letter, outcome);
}

type Failure = Extract<Outcome, { error: string }>;

async function tryAgain(tx: Tx, claim: Claim, letter: Outgoing, outcome: Failure): Promise<Written> {
  const { result, error, open: maybeTwice } = outcome;
  const next = result === "later" ? nextTry(letter.attempts, letter.first_due_at, new Date()) : null;
  if (!next) return done(await markFailed(tx, claim, error, maybeTwice));
  const dueAt = outcome.dueAt ?? next;
  const change = { error, dueAt, maybeTwice, forServer: outcome.dueAt !== undefined };
  if (!(await markRetrying(tx, claim, change))) return "elsewhere";
  const { conversationId, messageId } = claim;
  await addJob(tx, deliverJob, { conversationId, messageId }, { key: `${deliverJob}:${messageId}`, runAt: dueAt });
  return "goes-on";
}
