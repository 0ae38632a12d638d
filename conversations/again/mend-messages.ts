import { touch } from "../../customers/touch.ts";
import type { Tx } from "../../platform/db/database.ts";
import { insertSeen, listMissed, rewriteWords } from "./store.ts";

/** Knows the Message-IDs of these messages of ours again. */
export const rememberAgain = (tx: Tx, messageIds: readonly string[]): Promise<void> => insertSeen(tx, messageIds);

/** Enters messages in the timelines they belong into. */
export async function touchAgain(tx: Tx, messageIds: readonly string[]): Promise<void> {
  const missed = await listMissed(tx, messageIds);
  await touch(
    tx,
    missed.map((one) => ({ ...one, kind: "message" as const })),
  );
}

/** Lets search find these messages by their words again. */
export const searchAgain = (tx: Tx, messageIds: readonly string[]): Promise<void> => rewriteWords(tx, messageIds);
