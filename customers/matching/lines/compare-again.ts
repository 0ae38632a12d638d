import { type Actor, require } from "../../../platform/actor.ts";
import type { Tx } from "../../../platform/db/database.ts";
import { record } from "../../../platform/events/record.ts";
import { addJob } from "../../../platform/jobs/jobs.ts";

/** Name and key of the job that compares everybody with everybody. */
export const compareAllJob = "match-all";

/** Has everybody compared anew. Asked for while it waits, it is done once. */
export async function compareAgain(tx: Tx, actor: Actor): Promise<void> {
  require(actor, "admin");
  await addJob(tx, compareAllJob, {}, { key: compareAllJob });
  await record(tx, actor, [{ type: "matching.begun" }]);
}
