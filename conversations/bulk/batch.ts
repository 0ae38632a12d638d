import { type Actor, require } from "../../platform/actor.ts";
import type { Db, Tx } from "../../platform/db/database.ts";
import { notFound } from "../../platform/errors.ts";
import { record } from "../../platform/events/record.ts";
import { newId } from "../../platform/ids.ts";
import type { BatchAction, BatchInput, BatchResult } from "./contract.ts";
import type { Done } from "./done.ts";
import { type Looked, look, lookBack } from "./eyes.ts";
import { type Change, changeStanding, restoreStanding } from "./standing.ts";
import { forgetBatches, insertBatch, takeBatch } from "./store.ts";
import { type Tagged, tagAgain, tagAll, untagAgain, untagAll } from "./tagging.ts";

const dayMs = 86_400_000;
const ownerOf = (actor: Actor) => ({
  staffId: actor.staffId,
  keyId: actor.kind === "key" ? actor.credentialId : null,
});

/** Who only reads may say what they have seen; all else changes something for others. */
const mustBeAllowed = (actor: Actor, action: BatchAction["do"]) =>
  require(actor, action === "read" || action === "unread" ? "read" : "write");

/**
 * Does the same to many conversations in one transaction, and says of each what happened: one that cannot be changed holds up
 * no other. For a day it can be taken back by the `id` answered. Throws `forbidden`, and `invalid` for what could be done
 * to none: a moment that has passed, somebody who takes no conversations.
 */
export async function doToMany(tx: Tx, actor: Actor, input: BatchInput, now = new Date()): Promise<BatchResult> {
  mustBeAllowed(actor, input.action.do);
  const done = await carryOut(tx, actor, [...new Set(input.ids)], input.action, now);
  const changed = done.outcomes.some(({ outcome }) => outcome === "done");
  const id = changed ? newId() : null;
  if (id) await insertBatch(tx, { id, action: input.action.do, kept: done.kept }, ownerOf(actor));
  await record(tx, actor, done.events);
  return { id, at: now.toISOString(), items: done.outcomes };
}

function carryOut(
  tx: Tx,
  actor: Actor,
  ids: readonly string[],
  action: BatchAction,
  now: Date,
): Promise<Done<Change[] | Tagged | Looked>> {
  switch (action.do) {
    case "tag":
      return tagAll(tx, actor, ids, action.name);
    case "untag":
      return untagAll(tx, actor, ids, action.name);
    case "read":
    case "unread":
      return look(tx, actor, ids, action.do === "read", now);
    default:
      return changeStanding(tx, actor, ids, action, now);
  }
}

/**
 * Takes back what the actor did to many: each is exactly as before, but for those that were changed again meanwhile, which are
 * left alone and named. Throws `not_found` when it was taken back already, a day has passed, or somebody else did it.
 */
export async function takeBack(tx: Tx, actor: Actor, id: string, now = new Date()): Promise<BatchResult> {
  const batch = await takeBatch(tx, id, ownerOf(actor));
  if (!batch) throw notFound("batch");
  mustBeAllowed(actor, batch.action as BatchAction["do"]);
  const { outcomes, events } = await restore(tx, actor, batch.action, batch.kept);
  await record(tx, actor, events);
  return { id: null, at: now.toISOString(), items: outcomes };
}

function restore(tx: Tx, actor: Actor, action: string, kept: unknown): Promise<Done<unknown>> {
  switch (action) {
    case "tag":
      return untagAgain(tx, actor, kept as Tagged);
    case "untag":
      return tagAgain(tx, actor, kept as Tagged);
    case "read":
    case "unread":
      return lookBack(tx, actor, kept as Looked);
    default:
      return restoreStanding(tx, actor, kept as Change[]);
  }
}

/** What was done more than a day ago is not taken back any more. */
export const forgetOld = (db: Db, now = new Date()): Promise<void> =>
  forgetBatches(db, new Date(now.getTime() - dayMs));
