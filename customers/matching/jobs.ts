import { availableParallelism } from "node:os";
import type { Db } from "../../platform/db/database.ts";
import { addJob } from "../../platform/jobs/jobs.ts";
import type { Jobs } from "../../platform/jobs/run.ts";
import { matchJob } from "../ties/await.ts";
import { matchWaiting } from "./arriving/match-waiting.ts";
import { compareAllJob } from "./lines/compare-again.ts";
import { learnWhenGrown } from "./overall/learn-when-grown.ts";
import { matchAll } from "./overall/match-all.ts";

const growthJob = "learn-when-grown";
/** Whoever finds another at work looks again after so long: that one may have looked for the last time just before. */
const laterMs = 250;
/** Where so many came at once it is worth counting. */
const many = 50;

/** The net below every wake-up, and a look once an hour whether there are many more people than were learned from. */
export const crontab = [
  `* * * * * ${matchJob} ?jobKey=${matchJob}`,
  `23 * * * * ${growthJob} ?jobKey=${growthJob}`,
].join("\n");

export function matchingJobs(db: Db, stopping: AbortSignal): Jobs {
  return {
    [matchJob]: async () => {
      const { count, busy } = await matchWaiting(db);
      if (busy) await addJob(db, matchJob, {}, { key: matchJob, runAt: new Date(Date.now() + laterMs) });
      if (count > 0) await learnWhenGrown(db, count >= many);
    },
    [growthJob]: () => learnWhenGrown(db, true),
    [compareAllJob]: async () => {
      if (await matchAll(db, { lanes: availableParallelism(), stopping }))
        await addJob(db, matchJob, {}, { key: matchJob });
    },
  };
}
