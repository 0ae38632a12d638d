import { sql } from "kysely";
import type { Db } from "../db/database.ts";

export type JobOptions = {
  /** Jobs of the same key are one job: asking twice while it waits changes nothing. */
  key?: string;
  /** Not before this moment. */
  runAt?: Date;
  /** How often it is tried in all; the queue backs off exponentially. Default 25. */
  maxAttempts?: number;
  /** Jobs of one queue run one after the other. */
  queue?: string;
};

/** Asks for a job, in the transaction that makes it necessary. Names are imperative: `deliver-message`. */
export async function addJob(db: Db, name: string, payload: object, options: JobOptions = {}): Promise<void> {
  await sql`select graphile_worker.add_job(
    identifier => ${name}::text,
    payload => ${JSON.stringify(payload)}::json,
    queue_name => ${options.queue ?? null}::text,
    run_at => ${options.runAt ?? null}::timestamptz,
    max_attempts => ${options.maxAttempts ?? null}::int,
    job_key => ${options.key ?? null}::text,
    job_key_mode => ${options.key ? "replace" : null}::text
  )`.execute(db);
}
