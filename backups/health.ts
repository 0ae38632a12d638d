import type { Db } from "../platform/db/database.ts";
import { lastDue } from "./due.ts";
import { readPlan } from "./plan.ts";
import { findLastEnded, findLastPlanned } from "./store.ts";

export type BackupHealth = {
  /** Whether the plan makes backups by itself. */
  planned: boolean;
  /** The last one, when it failed. */
  failed: { reason: string; detail: string; at: Date } | null;
  /** Since when one is due that nobody has begun. */
  overdueSince: Date | null;
};

/** How the plan for backups is kept. */
export async function backupHealth(db: Db, now = new Date()): Promise<BackupHealth> {
  const plan = await readPlan(db);
  const [ended, last] = [await findLastEnded(db), await findLastPlanned(db)];
  const due = plan.on ? lastDue(plan, now) : null;
  const isMissed = due !== null && due >= plan.since && (!last || last.askedAt < due);
  return {
    planned: plan.on,
    failed:
      ended?.state === "failed"
        ? { reason: ended.reason ?? "broken", detail: ended.detail ?? "", at: ended.askedAt }
        : null,
    overdueSince: isMissed ? due : null,
  };
}
