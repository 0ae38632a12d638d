import { type Actor, require } from "../platform/actor.ts";
import type { Tx } from "../platform/db/database.ts";
import { conflict } from "../platform/errors.ts";
import { newId } from "../platform/ids.ts";
import { addJob } from "../platform/jobs/jobs.ts";
import { type CheckDirectory, checkDirectory, type Plan, readPlan } from "./plan.ts";
import { insertBackup } from "./store.ts";

/** The job that makes one backup. */
export const makeJob = "make-backup";

/** Asks for a backup now, where the plan says. Answers its id. Throws `conflict` while another one is under way. */
export async function askForBackup(
  tx: Tx,
  actor: Actor,
  now = new Date(),
  check: CheckDirectory = checkDirectory,
): Promise<string> {
  require(actor, "admin");
  const plan = await readPlan(tx);
  await check(plan.directory);
  const id = await enter(tx, plan, { planned: false, staffId: actor.staffId }, now);
  if (id) return id;
  throw conflict("backup-runs", "A backup is being made already. Wait until it is done.");
}

/** Enters a backup and its job. Undefined while another one is under way. */
export async function enter(
  tx: Tx,
  plan: Plan,
  by: { planned: boolean; staffId: string | null },
  now: Date,
): Promise<string | undefined> {
  const id = newId(now);
  const name = `stammgast-${now.toISOString().slice(0, 19).replaceAll(":", "-")}Z.backup`;
  const { directory, encrypted } = plan;
  const row = { id, planned: by.planned, staff_id: by.staffId, directory, name, encrypted, askedAt: now };
  if (!(await insertBackup(tx, row))) return undefined;
  await addMakeJob(tx, id);
  return id;
}

export const addMakeJob = (tx: Tx, id: string): Promise<void> =>
  addJob(tx, makeJob, { id }, { key: `${makeJob}:${id}`, maxAttempts: 1 });
