import { sql } from "kysely";
import type { Db } from "../db/database.ts";

export type QueueHealth = {
  /** The job: `understand-mail`. */
  name: string;
  /** Due, and not begun. */
  waiting: number;
  running: number;
  /** Not due yet, also after an attempt that failed. */
  scheduled: number;
  /** Tried as often as they may be. */
  givenUp: number;
  /** Since when the oldest that waits is due; null when none waits. */
  oldestAt: Date | null;
};

/** What stands in the job queue, by kind of job. It holds only what is still to do. */
export async function queueHealth(db: Db): Promise<QueueHealth[]> {
  const { rows } = await sql<QueueHealth>`
    select t.identifier as name,
      count(*) filter (where state = 'waiting') as waiting,
      count(*) filter (where state = 'running') as running,
      count(*) filter (where state = 'scheduled') as scheduled,
      count(*) filter (where state = 'given up') as "givenUp",
      min(j.run_at) filter (where state = 'waiting') as "oldestAt"
    from graphile_worker._private_jobs j
    join graphile_worker._private_tasks t on t.id = j.task_id
    cross join lateral (select case when j.locked_at is not null then 'running' when j.attempts >= j.max_attempts
      then 'given up' when j.run_at > now() then 'scheduled' else 'waiting' end as state) s
    group by t.identifier order by t.identifier`.execute(db);
  return rows;
}
