import type { Actor } from "../../platform/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { conflict, notFound } from "../../platform/errors.ts";
import { record } from "../../platform/events/record.ts";
import { learnNoSpam, learnSpam } from "../spam/allow.ts";
import { lockConversation } from "../writing/store.ts";
import { bringBack, putAway } from "./away.ts";
import { whereaboutsOf, writeWhereabouts } from "./store.ts";

/**
 * Marks a conversation as spam: out of every list but its own, whatever is still written in it. Its people may write to us
 * as before. Doing so twice is doing so once. Throws `conflict` for one in the bin.
 */
export async function markSpam(tx: Tx, actor: Actor, askedId: string, now = new Date()): Promise<void> {
  const conversation = await lockConversation(tx, actor, askedId);
  if (!conversation) throw notFound("conversation");
  const { id } = conversation;
  if (conversation.state === "spam") return;
  if (conversation.state === "deleted") throw conflict("deleted", "It is in the bin. Bring it back first.");
  await writeWhereabouts(tx, id, putAway(whereaboutsOf(conversation), "spam", now));
  await learnSpam(tx, [id]);
  await record(tx, actor, [{ type: "conversation.marked-spam", conversationId: id }]);
}

/** Puts it back where it stood before; no filter is believed of its writers any more. What is no spam stays as it is. */
export async function unmarkSpam(tx: Tx, actor: Actor, askedId: string): Promise<void> {
  const conversation = await lockConversation(tx, actor, askedId);
  if (!conversation) throw notFound("conversation");
  const { id } = conversation;
  if (conversation.state !== "spam") return;
  await writeWhereabouts(tx, id, bringBack(whereaboutsOf(conversation)));
  await learnNoSpam(tx, actor, [id]);
  await record(tx, actor, [{ type: "conversation.unmarked-spam", conversationId: id }]);
}
