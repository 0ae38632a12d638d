import type { Tx } from "../../platform/db/database.ts";
import { addJob } from "../../platform/jobs/jobs.ts";
import { insertWaiting } from "./waiting-store.ts";

export const matchJob = "match-profiles";

/**
 * Has these profiles compared with all others: they are new, say something new, or are held together otherwise than before.
 * The job bears no key: whoever keeps a batch must not wait for others at one job row until their commit. One after the other
 * they take all that waits, so that most of them find nothing to do.
 */
export async function awaitMatching(tx: Tx, profileIds: Iterable<string>): Promise<void> {
  const ids = [...new Set(profileIds)];
  if (ids.length === 0) return;
  await insertWaiting(tx, ids);
  await addJob(tx, matchJob, {}, { queue: matchJob });
}
