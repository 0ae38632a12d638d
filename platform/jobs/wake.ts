import type { Db } from "../db/database.ts";
import { addJob, type JobOptions } from "./jobs.ts";

/** What arrives within this many milliseconds of a wake-up is seen to with it. */
const pause = 20;

/**
 * Wakes a job that drains what waits, at once and then at most every few milliseconds. Asked outside the transaction that
 * keeps what came: acknowledging must not wait for other connections at one job row. A lost wake-up loses nothing where the
 * job also looks by the calendar.
 */
export function waker(
  db: Db,
  { job, ...options }: { job: string } & JobOptions,
  onError: (error: Error) => void,
): () => void {
  let state: "idle" | "asking" | "again" = "idle";
  const ask = async () => {
    state = "asking";
    try {
      await addJob(db, job, {}, { key: job, ...options });
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
