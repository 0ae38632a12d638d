import type { Tx } from "../../platform/db/database.ts";
import { subjectOf } from "../conversation.ts";
import { countAgain, standAgain } from "./derive-again.ts";
import { firstMails, insertAgain } from "./store.ts";

/** Makes conversations again whose messages are there and they themselves are not. They are open, so that somebody looks. */
export async function makeAgain(tx: Tx, ids: readonly string[]): Promise<void> {
  for (const { conversationId, subject } of await firstMails(tx, ids)) {
    await insertAgain(tx, conversationId, subjectOf(subject));
  }
  await countAgain(tx, ids);
  await standAgain(tx, ids);
}
