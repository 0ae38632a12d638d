import type { Db } from "../../platform/db/database.ts";
import type { Arrival } from "../arrival/arrival.ts";
import { openMark } from "./mark.ts";
import { findReplySecret, mailIdsOf } from "./store.ts";

const answerSubject = /^\s*(?:re|aw|antw|antwort|sv|vs|odp|r[ée]f?|rif|res|ynt|blu)(?:\[\d+\])?\s*[:：]/i;

/** A mark says what an answer belongs to; somebody who kept the address in their book begins something new. */
const isAnswer = ({ references, subject, quoted }: Arrival) =>
  references.length > 0 || answerSubject.test(subject) || quoted.trim() !== "";

/**
 * Arrivals that came to an address with a mark of ours answer the message it was given with, as if they named it: the
 * farthest of what they answer, so that a nearer one which they name themselves counts first. One round trip for all.
 */
export async function followMarks(db: Db, arrivals: readonly Arrival[]): Promise<Arrival[]> {
  const marked = arrivals.filter(
    (arrival) => arrival.direction === "in" && arrival.marks.length > 0 && isAnswer(arrival),
  );
  const secret = marked.length > 0 ? await findReplySecret(db) : undefined;
  if (!secret) return [...arrivals];
  const opened = new Map(
    marked.map((arrival) => [arrival, arrival.marks.flatMap((mark) => openMark(secret, mark) ?? [])]),
  );
  const mailIds = await mailIdsOf(db, [...new Set([...opened.values()].flat())]);
  return arrivals.map((arrival) => {
    const named = (opened.get(arrival) ?? []).flatMap((id) => mailIds.get(id) ?? []);
    return named.length === 0 ? arrival : { ...arrival, references: [...new Set([...named, ...arrival.references])] };
  });
}
