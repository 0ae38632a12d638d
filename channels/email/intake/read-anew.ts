import type { Tx } from "../../../platform/db/database.ts";
import { forgetLost, pointAtMessages, releaseLost } from "./store.ts";

/**
 * Puts mail back among what waits to be read, whose message is not there any more: also what we remembered of that message is
 * forgotten, or the mail would be taken for a copy of it. Erased mail stays erased.
 */
export async function readAnew(tx: Tx, rawIds: readonly string[]): Promise<void> {
  if (rawIds.length === 0) return;
  await forgetLost(tx, rawIds);
  await releaseLost(tx, rawIds);
}

/** Lets mails point at these messages, which were read from them. */
export const pointBack = (tx: Tx, messageIds: readonly string[]): Promise<void> => pointAtMessages(tx, messageIds);
