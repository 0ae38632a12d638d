import type { Db } from "../../../platform/db/database.ts";
import type { Jobs } from "../../../platform/jobs/run.ts";
import { refreshWaiting } from "./waiting-store.ts";

const waitingJob = "refresh-waiting-matches";

/** Who waits for an answer changes without the match knowing of it. */
export const crontab = `* * * * * ${waitingJob} ?jobKey=${waitingJob}`;

export const reviewJobs = (db: Db): Jobs => ({
  [waitingJob]: async () => {
    await refreshWaiting(db);
  },
});
