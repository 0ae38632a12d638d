import type { Db } from "../../platform/db/database.ts";
import { addJob } from "../../platform/jobs/jobs.ts";
import type { Jobs } from "../../platform/jobs/run.ts";
import { waker } from "../../platform/jobs/wake.ts";
import { understandCalls } from "./understanding/understand-calls.ts";

const understandJob = "understand-calls";
/** Whoever finds another at work looks again after so long: that one may have looked for the last time just before. */
const laterMs = 250;

/** The net below every wake-up: calls that wait are understood within a minute. */
export const crontab = `* * * * * ${understandJob} ?jobKey=${understandJob}`;

export function segmentJobs(db: Db): Jobs {
  return {
    [understandJob]: async () => {
      const { busy } = await understandCalls(db);
      if (busy) await addJob(db, understandJob, {}, { key: understandJob, runAt: new Date(Date.now() + laterMs) });
    },
  };
}

/** Wakes the job that understands what waits. */
export const wakeUnderstanding = (db: Db, onError: (error: Error) => void): (() => void) =>
  waker(db, { job: understandJob }, onError);
