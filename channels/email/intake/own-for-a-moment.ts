import type { Db } from "../../../platform/db/database.ts";
import { filterOwn } from "../store.ts";

/** Milliseconds an address of ours is known for without asking again. */
const momentMs = 1_000;

/** Which of these addresses are ours, as of a second ago at most; what was not is asked each time. */
export type AskOwn = (addresses: readonly string[]) => Promise<boolean>;

/** A server that brings many mails names the same few addresses again and again. */
export function ownForAMoment(db: Db, now: () => number = () => performance.now()): AskOwn {
  const known = new Map<string, number>();
  return async (addresses) => {
    const began = now();
    if (addresses.some((address) => began - (known.get(address) ?? Number.NEGATIVE_INFINITY) < momentMs)) return true;
    const own = await filterOwn(db, addresses);
    for (const address of own) known.set(address, began);
    return own.size > 0;
  };
}
