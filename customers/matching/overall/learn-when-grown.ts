import type { Db } from "../../../platform/db/database.ts";
import { addJob } from "../../../platform/jobs/jobs.ts";
import { enoughToLearn } from "../contract.ts";
import { compareAllJob } from "../lines/compare-again.ts";
import { areEnough, countRecords, readLearnedFrom } from "./store.ts";

/** With so many more people what is rare has become something else. */
const grown = 1.2;
/** More are on their way, mostly: all of them are learned from at once. */
const restMs = 5000;

/**
 * Asks for weights to be learned as soon as there are enough people, and again when there are many more; to count them is worth it
 * where `many` came.
 */
export async function learnWhenGrown(db: Db, many: boolean): Promise<void> {
  const before = await readLearnedFrom(db);
  const due = before === null ? await areEnough(db, enoughToLearn) : many && (await countRecords(db)) > before * grown;
  if (due) await addJob(db, compareAllJob, {}, { key: compareAllJob, runAt: new Date(Date.now() + restMs) });
}
