import { z } from "zod";
import { Id, Instant } from "../platform/contract.ts";
import { StaffRef } from "../team/contract.ts";

const kept = z.int().min(0).max(400);

/** When backups are made, where they go, and how many are kept. The newest one always is. */
export const BackupPlanInput = z.object({
  on: z.boolean(),
  /** The hour of the day, 0 to 23, in the time zone. */
  hour: z.int().min(0).max(23),
  /** As IANA calls it: Europe/Berlin. */
  timeZone: z.string().min(1).max(60),
  /** An absolute path on the machine where Stammgast works; empty while there is none. */
  directory: z.string().trim().max(500),
  encrypted: z.boolean(),
  /** The newest of so many days, weeks and months. */
  daily: kept,
  weekly: kept,
  monthly: kept,
});
export type BackupPlanInput = z.infer<typeof BackupPlanInput>;

export const BackupPlanView = BackupPlanInput.extend({
  /** Whether there is a passphrase to encrypt with (BACKUP_PASSPHRASE). */
  canEncrypt: z.boolean(),
  /** When the next one is made; null while the plan is off. */
  nextAt: Instant.nullable(),
});
export type BackupPlanView = z.infer<typeof BackupPlanView>;

export const backupStates = ["waiting", "making", "made", "failed", "removed"] as const;

export const BackupView = z.object({
  id: Id,
  state: z.enum(backupStates),
  /** By the plan; else `by` asked for it, null when a program did. */
  planned: z.boolean(),
  by: StaffRef.nullable(),
  directory: z.string(),
  name: z.string(),
  encrypted: z.boolean(),
  askedAt: Instant,
  /** The moment it shows. */
  at: Instant.nullable(),
  bytes: z.int().nullable(),
  rows: z.int().nullable(),
  /** When it was read back wholly, and was what had been written. */
  verifiedAt: Instant.nullable(),
  /** Why it failed, or is not there any more: a key the desk translates; `detail` in English. */
  reason: z.string().nullable(),
  detail: z.string().nullable(),
});
export type BackupView = z.infer<typeof BackupView>;
