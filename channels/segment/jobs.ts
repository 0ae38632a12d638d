import type { Db } from "../../platform/db/database.ts";
import type { Jobs } from "../../platform/jobs/run.ts";
import { waker } from "../../platform/jobs/wake.ts";
import { understandCalls } from "./understanding/understand-calls.ts";

const understandJob = "understand-calls";
/** One after the other: two would only wait for each other. */
const queue = "track-calls";

/** The net below every wake-up: calls that wait are understood within a minute. */
export const crontab = `* * * * * ${understandJob} ?jobKey=${understandJob}&queue=${queue}`;

export function segmentJobs(db: Db): Jobs {
  return {
    [understandJob]: async () => {
      await understandCalls(db);
    },
  };
}

/** Wakes the job that understands what waits. */
export const wakeUnderstanding = (db: Db, onError: (error: Error) => void): (() => void) =>
  waker(db, { job: understandJob, queue }, onError);
