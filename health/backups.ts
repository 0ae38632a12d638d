import { type BackupHealth, backupHealth } from "../backups/health.ts";
import type { Db } from "../platform/db/database.ts";
import type { Finding } from "./contract.ts";
import { act, good } from "./finding.ts";

export const checkBackups = async (db: Db, now = new Date()): Promise<Finding[]> =>
  judgeBackups(await backupHealth(db, now), now);

/** Why a backup failed, where there are words for what to do; the others are told by what the system said. */
const known: ReadonlySet<string> = new Set([
  "disk-full",
  "no-passphrase",
  "passphrase-file",
  "backup-directory",
  "interrupted",
]);
/** A worker looks by the minute. */
const lateMs = 10 * 60_000;

/** What it means how the plan for backups is kept. Without a plan its absence is told by the age of the last backup. */
export function judgeBackups({ planned, failed, overdueSince }: BackupHealth, now: Date): Finding[] {
  if (failed) {
    const reason = known.has(failed.reason) ? failed.reason : "broken";
    return [act("backups", reason, { failedAt: failed.at.toISOString(), detail: failed.detail })];
  }
  if (overdueSince && now.getTime() - overdueSince.getTime() > lateMs) {
    return [act("backups", "nobody", { dueAt: overdueSince.toISOString() })];
  }
  return planned ? [good("backups", "kept")] : [];
}
