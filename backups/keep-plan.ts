import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { Db } from "../platform/db/database.ts";
import { addMakeJob, enter } from "./ask.ts";
import { isDue } from "./due.ts";
import { fail } from "./fail.ts";
import { readPlan } from "./plan.ts";
import { type BackupRow, findLastPlanned, listWaiting, takeAbandoned } from "./store.ts";

/** Ten times the pause between two signs of life. */
const abandonedMs = 5 * 60_000;

/**
 * Looks by the minute: gives up what nobody is at any more, asks again for what waits without a job, and for a backup when
 * the plan wants one. Answers the id of one it asked for.
 */
export async function keepToPlan(db: Db, now = new Date()): Promise<string | undefined> {
  const { abandoned, asked } = await db.transaction().execute(async (tx) => {
    const abandoned = await takeAbandoned(tx, new Date(now.getTime() - abandonedMs));
    for (const { id } of abandoned) await fail(tx, id, "interrupted", "whoever made it is gone");
    for (const id of await listWaiting(tx)) await addMakeJob(tx, id);
    const plan = await readPlan(tx);
    const due = isDue(plan, await findLastPlanned(tx), now);
    return { abandoned, asked: due ? await enter(tx, plan, { planned: true, staffId: null }, now) : undefined };
  });
  await Promise.all(abandoned.map(removePart));
  return asked;
}

/** What a killed process has left, if it was on this machine. */
const removePart = ({ directory, name }: BackupRow) => rm(`${join(directory, name)}.part`, { force: true });
