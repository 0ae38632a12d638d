import type { Tx } from "../../platform/db/database.ts";
import { deleteHollow } from "./store.ts";

/** Removes entries of timelines behind which there is nothing, or nobody. `at` as PostgreSQL writes it. */
export const untouch = (tx: Tx, entries: readonly { profileId: string; at: string; id: string }[]): Promise<void> =>
  deleteHollow(tx, entries);
