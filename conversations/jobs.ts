import type { Db } from "../platform/db/database.ts";
import type { Jobs } from "../platform/jobs/run.ts";
import { wakeSnoozed } from "./state/snooze.ts";

const wakeJob = "wake-snoozed";

/** What is put off comes back at the minute it was put off to; after a downtime, at once. */
export const crontab = `* * * * * ${wakeJob} ?jobKey=${wakeJob}`;

export function conversationJobs(db: Db): Jobs {
  return {
    [wakeJob]: async () => {
      await wakeSnoozed(db);
    },
  };
}
