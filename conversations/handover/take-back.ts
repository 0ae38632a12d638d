import { type Actor, system } from "../../platform/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { conflict, notFound } from "../../platform/errors.ts";
import { record } from "../../platform/events/record.ts";
import { removeFollower } from "../followers/store.ts";
import { tellAssigned, untellMessage } from "../notifications/tell.ts";
import { writeAssignee } from "../state/store.ts";
import { countLess } from "../weaving/standing-store.ts";
import { lockConversation } from "../writing/store.ts";
import { handedOver, removeNote, takeHandover } from "./store.ts";

/** So long it can be taken back: a slip, not a change of history. */
export const minutesToTakeBack = 10;

/**
 * Takes back a handover, both halves of it: the word is gone, and whoever looked after the conversation does so again,
 * unless it was given to somebody else meanwhile. For whoever handed it over, within ten minutes, also where handing over
 * took it out of their sight. Throws `not_found`, and `conflict` after that.
 */
export async function takeBackHandover(
  tx: Tx,
  actor: Actor,
  askedId: string,
  messageId: string,
  now = new Date(),
): Promise<void> {
  const conversation = await lockGiven(tx, actor, askedId, messageId);
  if (!conversation) throw notFound("conversation");
  const handover = await takeHandover(tx, conversation, messageId, actor.staffId);
  if (!handover) throw notFound("handover");
  if (now.getTime() - handover.at.getTime() > minutesToTakeBack * 60_000) {
    throw conflict("too-late", "It is too late for that. Write what has changed, or give it to somebody else.");
  }
  const { toId, beforeId, fresh } = handover;
  const places = [...new Set([handover.conversationId, conversation.id])];
  await removeNote(tx, handover);
  for (const id of places) await countLess(tx, id, 0);
  for (const staffId of fresh) await removeFollower(tx, conversation.id, staffId);
  await untellMessage(tx, places, messageId);
  const returns = conversation.assignee_id === toId && toId !== beforeId;
  if (returns) {
    await writeAssignee(tx, conversation.id, beforeId);
    await tellAssigned(tx, actor, [conversation.id], now);
  }
  await record(tx, actor, [
    ...(returns
      ? [
          {
            type: "conversation.assigned" as const,
            conversationId: conversation.id,
            data: { staffId: beforeId },
            moved: true,
          },
        ]
      : []),
    { type: "note.undone", conversationId: conversation.id, data: { messageId } },
  ]);
}

/** In sight, or given out of it by the actor themselves: whoever gave it to the wrong one is the only one who knows. */
async function lockGiven(tx: Tx, actor: Actor, askedId: string, messageId: string) {
  const inSight = await lockConversation(tx, actor, askedId);
  if (inSight || !(await handedOver(tx, askedId, messageId, actor.staffId))) return inSight;
  return lockConversation(tx, system, askedId);
}
