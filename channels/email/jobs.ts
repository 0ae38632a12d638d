import type { Db } from "../../platform/db/database.ts";
import type { Jobs } from "../../platform/jobs/run.ts";
import { understandWaiting } from "./intake/understand.ts";
import { understandJob } from "./intake/wake.ts";

/** Looks after waiting mail even if every wake-up was lost. */
export const crontab = `* * * * * ${understandJob} ?jobKey=${understandJob}`;

export function emailJobs(db: Db): Jobs {
  return {
    [understandJob]: async () => {
      await understandWaiting(db);
    },
  };
}
