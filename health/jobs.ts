import type { Db } from "../platform/db/database.ts";
import { type QueueHealth, queueHealth } from "../platform/jobs/queue-health.ts";
import type { Finding } from "./contract.ts";
import { act, good, look } from "./finding.ts";

const stuckMs = 10 * 60_000;

export const checkJobs = async (db: Db, now = new Date()): Promise<Finding[]> => judgeQueue(await queueHealth(db), now);

/** What stands in the job queue, and what it means. */
export function judgeQueue(queue: readonly QueueHealth[], now: Date): Finding[] {
  const sum = (of: (one: QueueHealth) => number) => queue.reduce((total, one) => total + of(one), 0);
  const oldest = queue.flatMap(({ oldestAt }) => oldestAt ?? []).sort((a, b) => a.getTime() - b.getTime())[0];
  const values = { waiting: sum((one) => one.waiting), running: sum((one) => one.running) };
  const stuck = oldest !== undefined && now.getTime() - oldest.getTime() > stuckMs;
  const found = [
    stuck
      ? act("jobs", "stuck", { ...values, oldestAt: oldest.toISOString() })
      : good("jobs", "flow", { ...values, scheduled: sum((one) => one.scheduled) }),
  ];
  const givenUp = queue.filter((one) => one.givenUp > 0);
  if (givenUp.length > 0) {
    found.push(
      look("jobsGivenUp", "kept", {
        count: givenUp.reduce((total, one) => total + one.givenUp, 0),
        names: givenUp.map(({ name }) => name).join(", "),
      }),
    );
  }
  return found;
}
