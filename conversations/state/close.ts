import type { Actor } from "../../platform/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { notFound } from "../../platform/errors.ts";
import { record } from "../../platform/events/record.ts";
import { mustNotBeAway } from "../away/away.ts";
import { lockConversation } from "../writing/store.ts";
import { writeClosed } from "./store.ts";

/** Closes a conversation: nobody waits for anything. Closing a closed one changes nothing. Throws `conflict` out of sight. */
export async function close(tx: Tx, actor: Actor, askedId: string, now = new Date()): Promise<void> {
  const conversation = await lockConversation(tx, actor, askedId);
  if (!conversation) throw notFound("conversation");
  mustNotBeAway(conversation);
  const { id } = conversation;
  if (conversation.state === "closed") return;
  await writeClosed(tx, id, now);
  await record(tx, actor, [{ type: "conversation.closed", conversationId: id }]);
}

/** Opens it again. Opening an open one changes nothing. */
export async function reopen(tx: Tx, actor: Actor, askedId: string): Promise<void> {
  const conversation = await lockConversation(tx, actor, askedId);
  if (!conversation) throw notFound("conversation");
  mustNotBeAway(conversation);
  const { id } = conversation;
  if (conversation.state === "open") return;
  await writeClosed(tx, id, null);
  await record(tx, actor, [{ type: "conversation.reopened", conversationId: id }]);
}
