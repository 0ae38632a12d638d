import type { Actor } from "../../platform/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { conflict, notFound } from "../../platform/errors.ts";
import { record } from "../../platform/events/record.ts";
import { addJob } from "../../platform/jobs/jobs.ts";
import { removeFollower } from "../followers/store.ts";
import { untellMessage } from "../notifications/tell.ts";
import { deliverJob } from "./outbox.ts";
import { lockQueued, type MessageKey, makeDue, removeMessage, restand, type TakenBack } from "./store.ts";

/**
 * Takes an answer back before it leaves: its words and files are the writer's again, the conversation stands as before.
 * Throws `conflict` once it is on its way.
 */
export async function undo(tx: Tx, actor: Actor, messageId: string): Promise<TakenBack> {
  const queued = await lockQueued(tx, actor, messageId);
  if (!queued) throw notFound("message");
  if (queued.state !== "waiting") throw conflict("already-left", "It has already left and cannot be taken back.");
  const key = { conversationId: queued.conversation_id, messageId };
  const { copies = [] } = queued.undo;
  const taken = await removeMessage(tx, key, actor.staffId, copies);
  if (queued.undo.followed && queued.staff_id) await removeFollower(tx, key.conversationId, queued.staff_id);
  await untellMessage(tx, key.conversationId, messageId);
  await restand(tx, key.conversationId, queued.undo, taken.files.length + copies.length);
  await record(tx, actor, [{ type: "message.undone", conversationId: key.conversationId, data: { messageId } }]);
  return taken;
}

/** Lets a waiting message leave at once, or tries one again that failed. Throws `conflict` when it is on its way or gone. */
export async function dispatch(tx: Tx, actor: Actor, messageId: string): Promise<MessageKey> {
  const queued = await lockQueued(tx, actor, messageId);
  if (!queued) throw notFound("message");
  if (queued.state === "sending" || queued.state === "sent") throw conflict("already-left", "It has already left.");
  const key = { conversationId: queued.conversation_id, messageId };
  await makeDue(tx, key);
  await addJob(tx, deliverJob, key, { key: `${deliverJob}:${messageId}` });
  await record(tx, actor, [{ type: "message.dispatched", conversationId: key.conversationId, data: { messageId } }]);
  return key;
}
