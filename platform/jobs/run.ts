import { setTimeout as pause } from "node:timers/promises";
import { Logger, type Runner, type RunnerOptions, run, type TaskList } from "graphile-worker";
import type pg from "pg";
import type { Log } from "../log.ts";
import { releasedOnce } from "./released-once.ts";
import { type Clocks, machineClocks, mendAfterSetBack, watchForSetBack } from "./set-back.ts";

/** What a room's `jobs.ts` offers: job names and the verbs behind them. */
export type Jobs = Record<string, (payload: unknown) => Promise<void>>;
export type RunningJobs = { stop(): Promise<void> };

const shortestPauseMs = 100;
const longestPauseMs = 5_000;

/** For tests: other clocks, looked at more often. */
export type Timing = { clocks?: Clocks; everyMs?: number };

/**
 * Runs jobs until stopped. New jobs are heard of by LISTEN; polling is the net below. When the queue gives up because the
 * database went away, or the clock is set back and its calendar would wait until that time comes again, it is started again.
 */
export async function runJobs(
  pool: pg.Pool,
  jobs: Jobs,
  log: Log,
  crontab = "",
  { clocks = machineClocks, everyMs }: Timing = {},
): Promise<RunningJobs> {
  const taskList: TaskList = Object.fromEntries(
    Object.entries(jobs).map(([name, job]) => [name, (payload: unknown) => job(payload)]),
  );
  const options: RunnerOptions = {
    pgPool: releasedOnce(pool),
    taskList,
    crontab,
    ...pace,
    noHandleSignals: true,
    logger: quiet(log),
  };
  const start = async () => {
    await mendAfterSetBack(pool);
    return run(options);
  };
  const queue = new KeptQueue(await start(), start, log);
  const ignore = watchForSetBack((ms) => void queue.heedSetBack(ms), clocks, everyMs);
  return {
    stop: () => {
      ignore();
      return queue.stop();
    },
  };
}

/** A queue that is started again whenever it ends by itself. */
class KeptQueue {
  #runner: Runner;
  readonly #start: () => Promise<Runner>;
  readonly #log: Log;
  readonly #stopping = new AbortController();
  readonly #kept: Promise<void>;
  #pauseMs = shortestPauseMs;

  constructor(runner: Runner, start: () => Promise<Runner>, log: Log) {
    this.#runner = runner;
    this.#start = start;
    this.#log = log;
    this.#kept = this.#keep();
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    const before = this.#runner;
    await this.#end();
    await this.#kept;
    // It was being started again at that very moment.
    if (this.#runner !== before) await this.#end();
  }

  /** Ends the queue, so that it is started again by the time it is now. Jobs under way are ended first. */
  async heedSetBack(ms: number): Promise<void> {
    this.#log.warn({ seconds: Math.round(ms / 1000) }, "the clock was set back");
    await this.#end();
  }

  async #keep(): Promise<void> {
    for (;;) {
      const began = performance.now();
      const reason = await ended(this.#runner);
      if (this.#stopping.signal.aborted) return;
      this.#log.warn({ error: reason }, "the job queue stopped; starting it again");
      if (performance.now() - began > longestPauseMs) this.#pauseMs = shortestPauseMs;
      while (!(await this.#startAgain())) if (this.#stopping.signal.aborted) return;
    }
  }

  /** Waits a little, longer each time, and tries. False when it could not start, or we are stopped. */
  async #startAgain(): Promise<boolean> {
    const { signal } = this.#stopping;
    await pause(this.#pauseMs, undefined, { signal }).catch(ifStopped);
    if (signal.aborted) return false;
    this.#pauseMs = Math.min(this.#pauseMs * 2, longestPauseMs);
    try {
      this.#runner = await this.#start();
      return true;
    } catch (error) {
      this.#log.warn({ error: (error as Error).message }, "the job queue cannot start yet");
      return false;
    }
  }

  async #end(): Promise<void> {
    try {
      await this.#runner.stop();
    } catch (error) {
      this.#log.warn({ error: (error as Error).message }, "the job queue did not stop cleanly");
    }
  }
}

/** Waits until the queue has ended, by itself or because it was told to. Answers why, if it says. */
const ended = (runner: Runner): Promise<string | undefined> =>
  runner.promise.then(
    () => undefined,
    (reason: Error) => reason.message,
  );

/** A pause that was cut short because we stop. */
function ifStopped(error: Error): void {
  if (error.name !== "AbortError") throw error;
}

const pace = { concurrency: 4, pollInterval: 5_000 };

/** The queue logs every job at info; we hear of failures only. */
const quiet = (log: Log) =>
  new Logger((scope) => (level, message, meta) => {
    if (level === "error" || level === "warning") log.warn({ scope: scope.label, meta: briefly(meta) }, message);
  });

const briefly = (meta: unknown) =>
  meta && typeof meta === "object" && "error" in meta ? { error: String(meta.error) } : {};
