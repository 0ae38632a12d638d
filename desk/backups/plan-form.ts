import type { BackupPlanInput } from "../../backups/contract.ts";

/** The plan as the form says it. */
export const planIn = (form: FormData): BackupPlanInput => ({
  on: form.has("on"),
  hour: Number(form.get("hour")),
  timeZone: String(form.get("timeZone")),
  directory: String(form.get("directory")).trim(),
  encrypted: form.has("encrypted"),
  daily: Number(form.get("daily")),
  weekly: Number(form.get("weekly")),
  monthly: Number(form.get("monthly")),
});
