import { setTimeout as pause } from "node:timers/promises";
import { Logger, type RunnerOptions, run, type TaskList } from "graphile-worker";
import type pg from "pg";
import type { Log } from "../log.ts";

/** What a room's `jobs.ts` offers: job names and the verbs behind them. */
export type Jobs = Record<string, (payload: unknown) => Promise<void>>;
export type RunningJobs = { stop(): Promise<void> };

const longestPauseMs = 5_000;

/**
 * Runs jobs until stopped. New jobs are heard of by LISTEN; polling is the net below. When the queue gives up because the
 * database went away, it is started again.
 */
export async function runJobs(pool: pg.Pool, jobs: Jobs, log: Log, crontab = ""): Promise<RunningJobs> {
  const taskList: TaskList = Object.fromEntries(
    Object.entries(jobs).map(([name, job]) => [name, (payload: unknown) => job(payload)]),
  );
  const options: RunnerOptions = {
    pgPool: pool,
    taskList,
    crontab,
    ...pace,
    noHandleSignals: true,
    logger: quiet(log),
  };
  let runner = await run(options);
  const stopping = new AbortController();
  const kept = keep();

  async function keep(): Promise<void> {
    for (let pauseMs = 100; !stopping.signal.aborted; pauseMs = Math.min(pauseMs * 2, longestPauseMs)) {
      const began = Date.now();
      const error = await runner.promise.then(
        () => null,
        (reason: Error) => reason,
      );
      if (stopping.signal.aborted) return;
      log.warn({ error: error?.message }, "the job queue stopped; starting it again");
      if (Date.now() - began > longestPauseMs) pauseMs = 100;
      await startAgain(pauseMs);
    }
  }

  async function startAgain(pauseMs: number): Promise<void> {
    await pause(pauseMs);
    try {
      if (!stopping.signal.aborted) runner = await run(options);
    } catch (error) {
      log.warn({ error: (error as Error).message }, "the job queue cannot start yet");
    }
  }

  return {
    async stop() {
      stopping.abort();
      await runner
        .stop()
        .catch((error: Error) => log.warn({ error: error.message }, "the job queue did not stop cleanly"));
      await kept;
    },
  };
}

const pace = { concurrency: 4, pollInterval: 5_000 };

/** The queue logs every job at info; we hear of failures only. */
const quiet = (log: Log) =>
  new Logger((scope) => (level, message, meta) => {
    if (level === "error" || level === "warning") log.warn({ scope: scope.label, meta: briefly(meta) }, message);
  });

const briefly = (meta: unknown) =>
  meta && typeof meta === "object" && "error" in meta ? { error: String(meta.error) } : {};
