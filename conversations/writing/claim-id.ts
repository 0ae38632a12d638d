import type { Tx } from "../../platform/db/database.ts";
import { conflict } from "../../platform/errors.ts";
import { newId } from "../../platform/ids.ts";
import { shownIn } from "../weaving/store.ts";
import { holdMessageId, whereSaid } from "./store.ts";

/**
 * The id of a message to be written: the client's, so that sending twice is sending once, or a new one. `known` says that
 * it has been written here already. Holds the id until the end of the transaction; throws `conflict` when it stands elsewhere.
 */
export async function claimId(
  tx: Tx,
  conversationId: string,
  given: string | undefined,
): Promise<{ id: string; known: boolean }> {
  if (!given) return { id: newId(), known: false };
  await holdMessageId(tx, given);
  const said = await whereSaid(tx, given);
  if (said && (await shownIn(tx, { conversationId: said.conversation_id, messageId: given })) !== conversationId) {
    throw idTaken();
  }
  return { id: given, known: said !== undefined };
}

export const idTaken = () => conflict("id-taken", "Another message has this id already. Send it with a new one.");
