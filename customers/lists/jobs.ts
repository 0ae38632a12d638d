import type { Db } from "../../platform/db/database.ts";
import type { Jobs } from "../../platform/jobs/run.ts";
import { listsJob } from "./begin.ts";
import { carryOn } from "./carry-on.ts";

/** What a crash interrupted goes on within a minute. */
export const crontab = `* * * * * ${listsJob} ?jobKey=${listsJob}`;

export const listJobs = (db: Db): Jobs => ({ [listsJob]: () => carryOn(db) });
