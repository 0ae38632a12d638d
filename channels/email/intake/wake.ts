import type { Db } from "../../../platform/db/database.ts";
import { waker } from "../../../platform/jobs/wake.ts";

export const understandJob = "understand-mail";

/** Wakes the job that reads waiting mail, which also looks every minute. */
export const wakeUp = (db: Db, onError: (error: Error) => void): (() => void) =>
  waker(db, { job: understandJob }, onError);
