import { setTimeout as pause } from "node:timers/promises";
import { z } from "zod";
import type { Db } from "../platform/db/database.ts";
import { invalid, Refusal, unavailable } from "../platform/errors.ts";
import { newId } from "../platform/ids.ts";
import { addJob } from "../platform/jobs/jobs.ts";
import { type CheckDirectory, checkDirectory } from "./plan.ts";
import { readCheck, writeCheck } from "./store.ts";

/** The job that looks at a directory where backups are made: on the machine of the worker. */
export const checkJob = "check-backup-directory";
export const CheckPayload = z.object({ id: z.uuid(), directory: z.string().max(500) });

const everyMs = 100;
const patienceMs = 10_000;

/**
 * Has the worker look whether backups can be written to a directory; its disk may not be ours. Throws `invalid` when they cannot,
 * `unavailable` when no worker answers.
 */
export const checkAtWorker =
  (db: Db): CheckDirectory =>
  async (directory) => {
    const id = newId();
    await addJob(db, checkJob, { id, directory }, { key: `${checkJob}:${id}`, maxAttempts: 1 });
    for (const began = performance.now(); performance.now() - began < patienceMs; await pause(everyMs)) {
      const answer = await readCheck(db);
      if (answer?.id !== id) continue;
      if (answer.reason !== null) throw invalid(answer.reason, answer.words);
      return;
    }
    throw unavailable("no-worker", "No worker answered, which is what makes backups. Start one, then try again.");
  };

/** What the worker does: looks, and writes down what it found. */
export async function checkHere(db: Db, { id, directory }: z.infer<typeof CheckPayload>): Promise<void> {
  try {
    await checkDirectory(directory);
    await writeCheck(db, { id, reason: null, words: "" });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    await writeCheck(db, { id, reason: error.reason, words: error.message });
  }
}
