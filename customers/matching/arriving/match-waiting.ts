import { beginAgain } from "../../../platform/db/begin-again.ts";
import type { Db } from "../../../platform/db/database.ts";
import { settle } from "../dividing/settle.ts";
import { weightsInHand } from "../weights/in-hand.ts";
import { takeWaiting } from "./store.ts";
import { takeIn } from "./take-in.ts";
import { takeTurn } from "./turn-store.ts";

/** So many profiles are compared in one transaction. */
const batch = 20;

/**
 * Compares the profiles that wait with all others, batch after batch, and settles who is one with whom. Answers how many there
 * were; `busy` when another is at it: whoever waits is that one's.
 */
export async function matchWaiting(db: Db): Promise<{ count: number; busy: boolean }> {
  for (let total = 0; ; ) {
    const count = await matchSome(db);
    if (!count) return { count: total, busy: count === undefined };
    total += count;
  }
}

/** One batch of them, in one transaction. Undefined while another is at it. */
export function matchSome(db: Db): Promise<number | undefined> {
  return beginAgain(db, async (tx) => {
    const lines = await takeTurn(tx);
    if (!lines) return undefined;
    const { ids, profiles } = await takeWaiting(tx, batch);
    if (ids.length === 0) return 0;
    const weights = await weightsInHand(tx, db, lines);
    await takeIn(tx, profiles, weights);
    await settle(tx, ids, weights);
    return ids.length;
  });
}
