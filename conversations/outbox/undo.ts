import type { Actor } from "../../platform/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { conflict, notFound } from "../../platform/errors.ts";
import { record } from "../../platform/events/record.ts";
import { addJob } from "../../platform/jobs/jobs.ts";
import { removeFollower } from "../followers/store.ts";
import { untellMessage } from "../notifications/tell.ts";
import type { Fabric } from "../weaving/said-store.ts";
import { countLess, redate, strandsOf } from "../weaving/standing-store.ts";
import { deliverJob } from "./outbox.ts";
import { lockQueued, type MessageKey, makeDue, removeMessage, restand, type TakenBack } from "./store.ts";
import { wakeNext } from "./wake.ts";

/**
 * Takes an answer back before it leaves: its words and files are the writer's again, the conversation stands as before.
 * Throws `conflict` once it is on its way.
 */
export async function undo(tx: Tx, actor: Actor, messageId: string): Promise<TakenBack> {
  const queued = await lockQueued(tx, actor, messageId);
  if (!queued) throw notFound("message");
  if (queued.state !== "waiting") throw conflict("already-left", "It has already left and cannot be taken back.");
  const key = { conversationId: queued.conversation_id, messageId };
  const { whole } = queued;
  const { copies = [] } = queued.undo;
  await wakeNext(tx, key);
  const taken = await removeMessage(tx, key, actor.staffId, copies);
  const files = taken.files.length + copies.length;
  if (queued.undo.followed && queued.staff_id) await removeFollower(tx, whole.id, queued.staff_id);
  await untellMessage(tx, [key.conversationId, whole.id], messageId);
  await restand(tx, whole, queued.undo, files);
  if (whole.woven) await forgetIn(tx, key.conversationId, whole, files);
  await record(tx, actor, [{ type: "message.undone", conversationId: whole.id, data: { messageId } }]);
  return taken;
}

/** The strand it was said in keeps its own dates and numbers. */
async function forgetIn(tx: Tx, strandId: string, whole: Fabric, files: number): Promise<void> {
  await redate(tx, await strandsOf(tx, whole.id));
  if (strandId !== whole.id) await countLess(tx, strandId, files);
}

/** Lets a waiting message leave at once, or tries one again that failed. Throws `conflict` when it is on its way or gone. */
export async function dispatch(tx: Tx, actor: Actor, messageId: string): Promise<MessageKey> {
  const queued = await lockQueued(tx, actor, messageId);
  if (!queued) throw notFound("message");
  if (queued.state === "nowhere") throw conflict("test-mode", "Nothing leaves in test mode. Write it again.");
  if (queued.state === "sending" || queued.state === "sent") throw conflict("already-left", "It has already left.");
  const key = { conversationId: queued.conversation_id, messageId };
  await makeDue(tx, key);
  await addJob(tx, deliverJob, key, { key: `${deliverJob}:${messageId}` });
  await record(tx, actor, [{ type: "message.dispatched", conversationId: queued.whole.id, data: { messageId } }]);
  return key;
}
