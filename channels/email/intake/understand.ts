import { setTimeout as rest } from "node:timers/promises";
import type { Arrival } from "../../../conversations/arrival/arrival.ts";
import { type Received, receive } from "../../../conversations/arrival/receive.ts";
import { withWords } from "../../../conversations/arrival/words.ts";
import { beginAgain } from "../../../platform/db/begin-again.ts";
import type { Db, Tx } from "../../../platform/db/database.ts";
import { isConnectionLoss, isOutOfRoom, isTurnedBack } from "../../../platform/db/failure.ts";
import { largeBytes } from "../../../platform/db/pieces.ts";
import { release } from "../../../platform/spool.ts";
import { type Ours, readOurs } from "../ours.ts";
import { Unreadable } from "../reading/unreadable.ts";
import { markArrived } from "../trial/store.ts";
import { trialIn } from "../trial/trial.ts";
import { arrivalOf, NobodyOutside } from "./arrival-of.ts";
import { throughTheDoor } from "./large.ts";
import { readMails } from "./read-mails.ts";
import { type Claimed, claimRaw, type Outcome, type RawMail, readClaimed, settleRaw } from "./store.ts";
import { count, nothing, type Tally } from "./tally.ts";

const batchMails = 200;
const batchBytes = 32 * 1024 * 1024;
/** While one batch is being written by PostgreSQL, the next is read. */
const lanes = 2;
/** From so many mails at once on there is a stream of them. */
const streaming = 5;
const longestRestMs = 200;

/**
 * Reads all waiting mail, batch after batch. Any number of processes may do so at once. A batch costs much whatever its size:
 * while mail streams in, half of the time is left to the door, so that more of it comes together.
 */
export async function understandWaiting(db: Db): Promise<Tally> {
  const total = nothing();
  for (;;) {
    const began = performance.now();
    const outcomes = await understandBatch(db, batchMails);
    if (outcomes.length === 0) return total;
    count(total, outcomes);
    if (outcomes.length >= batchMails) await Promise.all(Array.from({ length: lanes }, () => runLane(db, total)));
    else if (outcomes.length >= streaming) await rest(Math.min(longestRestMs, performance.now() - began));
  }
}

/** Batch after batch for as long as they are full. */
async function runLane(db: Db, total: Tally): Promise<void> {
  for (;;) {
    const outcomes = await understandBatch(db, batchMails);
    count(total, outcomes);
    if (outcomes.length < batchMails) return;
  }
}

/**
 * Reads up to `most` waiting mails in one transaction. When a batch fails, its mails are tried one by one, so that one that
 * breaks us does not hold up the others; it goes into quarantine with its reason.
 */
export async function understandBatch(db: Db, most: number): Promise<Outcome[]> {
  const claimed: Claimed[] = [];
  try {
    return await beginAgain(db, (tx) => understandClaimed(tx, most, claimed));
  } catch (error) {
    if (isConnectionLoss(error) || isOutOfRoom(error) || isTurnedBack(error)) throw error;
    if (most > 1) return understandBatch(db, 1);
    const outcomes = claimed.map((raw) => outcomeOf(raw, error));
    await db.transaction().execute((tx) => settleRaw(tx, outcomes));
    return outcomes;
  }
}

async function understandClaimed(tx: Tx, most: number, claimed: Claimed[]): Promise<Outcome[]> {
  claimed.splice(0, claimed.length, ...(await claimRaw(tx, most, batchBytes)));
  if (claimed.length === 0) return [];
  const understand = async () => {
    const ours = await readOurs(tx);
    const read = await readAll(tx, await readClaimed(tx, claimed), ours, true);
    const outcomes = await takeIn(tx, read, ours);
    await settleRaw(tx, outcomes);
    return outcomes;
  };
  return claimed.some(({ size }) => size > largeBytes) ? throughTheDoor(understand) : understand();
}

/** A mail one of our addresses sent itself, to try whether that works. */
type Returned = { id: string; rawId: string; at: Date };

/** Mails as they were read, and those that could not be; among these some with which we try an address. */
export type Batch = { arrivals: Arrival[]; quarantined: Outcome[]; returned: Returned[] };

/** Writes down what was understood; answers what came of each mail. Large files are gone from memory afterwards. */
export async function takeIn(tx: Tx, { arrivals, quarantined, returned }: Batch, ours: Ours): Promise<Outcome[]> {
  const received = await receive(tx, arrivals, new Set(ours.addresses.keys()));
  for (const { content } of arrivals.flatMap(({ files }) => files))
    if (content.byteLength > largeBytes) release(content);
  const trials = await markArrived(tx, returned);
  const known = new Set(returned.flatMap(({ id, rawId }) => (trials.has(id) ? rawId : [])));
  return [...quarantined.map((one) => (known.has(one.id) ? familiar(one) : one)), ...received.map(understood)];
}

/** Nobody has to look at it: it is one we know. */
const familiar = (outcome: Outcome): Outcome => ({ ...outcome, state: "duplicate", reason: null, detail: null });

const understood = ({ rawId, state, gone, conversationId, messageId }: Received): Outcome => ({
  id: rawId,
  state: state === "received" ? "understood" : "duplicate",
  erased_for: gone ? "deleted" : null,
  reason: null,
  detail: null,
  conversation_id: conversationId,
  message_id: messageId,
});

/** Reads mails, and looks up what search will find them by. Of what is `given` the bytes may be gone afterwards. */
export async function readAll(db: Db, raws: readonly RawMail[], ours: Ours, given = false): Promise<Batch> {
  const arrivals: Arrival[] = [];
  const quarantined: Outcome[] = [];
  const returned: Returned[] = [];
  const read = await readMails(
    raws.map(({ content }) => content),
    given,
  );
  for (const [place, raw] of raws.entries()) {
    const mail = read[place] ?? new Unreadable("broken");
    try {
      if (mail instanceof Unreadable) quarantined.push(outcomeOf(raw, mail));
      else arrivals.push(arrivalOf(raw, mail, ours));
    } catch (error) {
      quarantined.push(outcomeOf(raw, error));
      const id = error instanceof NobodyOutside ? trialIn(error.subject) : undefined;
      if (id) returned.push({ id, rawId: raw.id, at: raw.received_at });
    }
  }
  return { arrivals: await withWords(db, arrivals), quarantined, returned };
}

/** Why a mail could not be understood. Whatever else goes wrong while reading is ours to mend, and loses nothing. */
function outcomeOf(raw: { id: string }, error: unknown): Outcome {
  const reason =
    error instanceof Unreadable ? error.reason : error instanceof NobodyOutside ? "nobody-outside" : "broken";
  const detail = error instanceof Error ? error.message : String(error);
  return {
    id: raw.id,
    state: "quarantined",
    reason,
    detail: detail.toWellFormed().replaceAll("\0", "").slice(0, 1000),
    erased_for: null,
    conversation_id: null,
    message_id: null,
  };
}
