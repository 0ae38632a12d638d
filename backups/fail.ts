import { randomBytes } from "node:crypto";
import { system } from "../platform/actor.ts";
import type { Tx } from "../platform/db/database.ts";
import { record } from "../platform/events/record.ts";
import { addJob } from "../platform/jobs/jobs.ts";
import { listAdmins, markFailed, wasFailingBefore } from "./store.ts";

/** The job that tells one administrator that a backup failed. */
export const tellJob = "tell-of-failed-backup";

/** A backup failed: written down, recorded, and told to every administrator by mail, the first time in a row. */
export async function fail(tx: Tx, id: string, reason: string, detail: string): Promise<void> {
  const isNews = !(await wasFailingBefore(tx, id));
  await markFailed(tx, id, reason, detail);
  await record(tx, system, [{ type: "backup.failed", data: { backupId: id, reason } }]);
  if (!isNews) return;
  for (const staffId of await listAdmins(tx)) {
    const payload = { backupId: id, staffId, mailId: randomBytes(16).toString("hex") };
    await addJob(tx, tellJob, payload, { maxAttempts: 8 });
  }
}
