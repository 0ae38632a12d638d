import type { Db } from "../../../platform/db/database.ts";
import { addJob } from "../../../platform/jobs/jobs.ts";

export const understandJob = "understand-mail";
/** Mail that arrives within this many milliseconds of a wake-up is read with it. */
const pause = 20;

/**
 * Wakes the job that reads waiting mail, at once and then at most every few milliseconds. Asked outside the transaction
 * that keeps the mail: acknowledging must not wait for other connections at one job row, and a lost wake-up loses nothing,
 * because the job also looks every minute.
 */
export function wakeUp(db: Db, onError: (error: Error) => void): () => void {
  let state: "idle" | "asking" | "again" = "idle";
  const ask = async () => {
    state = "asking";
    try {
      await addJob(db, understandJob, {}, { key: understandJob });
    } catch (error) {
      onError(error as Error);
    }
    setTimeout(settle, pause);
  };
  const settle = () => {
    if (state === "again") void ask();
    else state = "idle";
  };
  return () => {
    if (state === "idle") void ask();
    else state = "again";
  };
}
