import type { Actor } from "../../platform/actor.ts";
import type { Db } from "../../platform/db/database.ts";
import type { MessageInput, MessageView } from "../contract.ts";
import { getMessage } from "../reading/read.ts";
import { note } from "./note.ts";
import { reply } from "./reply.ts";

/** Answers or notes, whichever was asked for, and shows what came of it. */
export async function writeMessage(
  db: Db,
  actor: Actor,
  conversationId: string,
  input: MessageInput,
): Promise<{ message: MessageView; created: boolean }> {
  const { messageId, created } = await db
    .transaction()
    .execute((tx) =>
      input.kind === "note" ? note(tx, actor, conversationId, input) : reply(tx, actor, conversationId, input),
    );
  return { message: await getMessage(db, actor, messageId), created };
}
