import { Logger, run, type TaskList } from "graphile-worker";
import type pg from "pg";
import type { Log } from "../log.ts";

/** What a room's `jobs.ts` offers: job names and the verbs behind them. */
export type Jobs = Record<string, (payload: unknown) => Promise<void>>;
export type RunningJobs = { stop(): Promise<void> };

/** Runs jobs until stopped. New jobs are heard of by LISTEN; polling is the net below. */
export async function runJobs(pool: pg.Pool, jobs: Jobs, log: Log, crontab = ""): Promise<RunningJobs> {
  const taskList: TaskList = Object.fromEntries(
    Object.entries(jobs).map(([name, job]) => [name, (payload: unknown) => job(payload)]),
  );
  const runner = await run({
    pgPool: pool,
    taskList,
    crontab,
    concurrency: 4,
    pollInterval: 5_000,
    noHandleSignals: true,
    logger: quiet(log),
  });
  return { stop: () => runner.stop() };
}

/** The queue logs every job at info; we hear of failures only. */
const quiet = (log: Log) =>
  new Logger((scope) => (level, message, meta) => {
    if (level === "error" || level === "warning") log.warn({ scope: scope.label, meta: briefly(meta) }, message);
  });

const briefly = (meta: unknown) =>
  meta && typeof meta === "object" && "error" in meta ? { error: String(meta.error) } : {};
