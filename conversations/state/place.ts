import type { JourneyStage } from "../../customers/contract.ts";
import { placeTouches } from "../../customers/place-touches.ts";
import type { Actor } from "../../platform/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { notFound } from "../../platform/errors.ts";
import { record } from "../../platform/events/record.ts";
import { lockConversation } from "../writing/store.ts";
import { readTouched, writeStage } from "./store.ts";

/**
 * Says to which stage of the customer's journey a conversation belongs: all that was said in it, and what will be. `null`
 * says nothing any more: it counts as getting help. Throws `not_found`.
 */
export async function place(
  tx: Tx,
  actor: Actor,
  askedId: string,
  stage: JourneyStage | null,
  at?: Date,
): Promise<void> {
  const conversation = await lockConversation(tx, actor, askedId);
  if (!conversation) throw notFound("conversation");
  if (conversation.journey === stage) return;
  await writeStage(tx, conversation, stage);
  await placeTouches(tx, await readTouched(tx, conversation), stage);
  await record(tx, actor, [{ type: "conversation.placed", conversationId: conversation.id, data: { stage }, at }]);
}
