import { type Actor, system } from "../../platform/actor.ts";
import type { Db, Tx } from "../../platform/db/database.ts";
import { conflict, invalid, notFound } from "../../platform/errors.ts";
import { record } from "../../platform/events/record.ts";
import { mustNotBeAway } from "../away/away.ts";
import { lockConversation } from "../writing/store.ts";
import { wakeDue, writeSnoozed } from "./store.ts";

/** So far ahead it can be put off: two years. */
const longestMs = 2 * 366 * 86_400_000;
/** Woken in one transaction. */
const mostAtOnce = 500;

/** Throws `invalid` for a moment that has passed or is over two years away. */
export function mustBeAhead(until: Date, now: Date): void {
  if (until <= now) throw invalid("past", "This moment has passed. Choose one that is to come.");
  if (until.getTime() - now.getTime() > longestMs) {
    throw invalid("too-far", "This is more than two years away. Choose an earlier moment.");
  }
}

/**
 * Puts an open conversation off: out of the lists of work until `until`, or until the customer writes. Doing so again moves
 * the moment. Throws `conflict` for a closed one and one out of sight, `invalid` for a moment that has passed or is over two years away.
 */
export async function snooze(tx: Tx, actor: Actor, askedId: string, until: Date, now = new Date()): Promise<void> {
  const conversation = await lockConversation(tx, actor, askedId);
  if (!conversation) throw notFound("conversation");
  const { id } = conversation;
  mustBeAhead(until, now);
  mustNotBeAway(conversation);
  if (conversation.state === "closed") throw conflict("closed", "It is closed. Open it again first.");
  await writeSnoozed(tx, id, until);
  await record(tx, actor, [{ type: "conversation.snoozed", conversationId: id, data: { until: until.toISOString() } }]);
}

/** Brings it back before its time. Waking one that is awake changes nothing. */
export async function wake(tx: Tx, actor: Actor, askedId: string): Promise<void> {
  const conversation = await lockConversation(tx, actor, askedId);
  if (!conversation) throw notFound("conversation");
  const { id } = conversation;
  if (!conversation.snoozed_until) return;
  await writeSnoozed(tx, id, null);
  await record(tx, actor, [{ type: "conversation.woken", conversationId: id }]);
}

/** Brings back everything whose time has come. Answers how many. */
export async function wakeSnoozed(db: Db, now = new Date()): Promise<number> {
  let woken = 0;
  for (let more = true; more; ) {
    const ids = await db.transaction().execute(async (tx) => {
      const due = await wakeDue(tx, now, mostAtOnce);
      await record(
        tx,
        system,
        due.map((conversationId) => ({ type: "conversation.woken", conversationId })),
      );
      return due;
    });
    woken += ids.length;
    more = ids.length === mostAtOnce;
  }
  return woken;
}
