import type { Actor } from "../../platform/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { notFound } from "../../platform/errors.ts";
import { record } from "../../platform/events/record.ts";
import { lockConversation } from "../writing/store.ts";
import { bringBack, putAway } from "./away.ts";
import { whereaboutsOf, writeWhereabouts } from "./store.ts";

/**
 * Puts a conversation into the bin. It can be brought back for thirty days, and comes back by itself when a person writes
 * in it; then its content is removed for ever. Deleting a deleted one changes nothing, its days go on.
 */
export async function deleteConversation(tx: Tx, actor: Actor, askedId: string, now = new Date()): Promise<void> {
  const conversation = await lockConversation(tx, actor, askedId);
  if (!conversation) throw notFound("conversation");
  const { id } = conversation;
  if (conversation.state === "deleted") return;
  await writeWhereabouts(tx, id, putAway(whereaboutsOf(conversation), "deleted", now));
  await record(tx, actor, [{ type: "conversation.deleted", conversationId: id }]);
}

/** Brings it back to where it stood, into spam if it was there. What is not deleted stays as it is. */
export async function restoreConversation(tx: Tx, actor: Actor, askedId: string): Promise<void> {
  const conversation = await lockConversation(tx, actor, askedId);
  if (!conversation) throw notFound("conversation");
  const { id } = conversation;
  if (conversation.state !== "deleted") return;
  await writeWhereabouts(tx, id, bringBack(whereaboutsOf(conversation)));
  await record(tx, actor, [{ type: "conversation.restored", conversationId: id }]);
}
