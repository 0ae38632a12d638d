import type { Db } from "../platform/db/database.ts";
import type { Jobs } from "../platform/jobs/run.ts";
import { purgeDeleted } from "./away/purge.ts";
import { forgetOld } from "./bulk/batch.ts";
import { wakeSnoozed } from "./state/snooze.ts";

const wakeJob = "wake-snoozed";
const purgeJob = "purge-deleted";

/** What is put off comes back at the minute it was put off to; after a downtime, at once. The bin is emptied by the hour, and what can no longer be taken back forgotten. */
export const crontab = [`* * * * * ${wakeJob} ?jobKey=${wakeJob}`, `17 * * * * ${purgeJob} ?jobKey=${purgeJob}`].join(
  "\n",
);

export function conversationJobs(db: Db): Jobs {
  return {
    [wakeJob]: async () => {
      await wakeSnoozed(db);
    },
    [purgeJob]: async () => {
      await purgeDeleted(db);
      await forgetOld(db);
    },
  };
}
