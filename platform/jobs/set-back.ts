import type pg from "pg";

/** What a process can tell the time by: `wall` is what people and databases go by, `steady` only ever goes on. */
export type Clocks = { wall(): number; steady(): number };
export const machineClocks: Clocks = { wall: () => Date.now(), steady: () => performance.now() };

/** Less is the clock being put right, as it is all the time. */
const leastMs = 30_000;
const everyMs = 5_000;

/** Calls back when the wall clock was set back, with how far in milliseconds, until the function that it answers is called. */
export function watchForSetBack(tell: (ms: number) => void, clocks = machineClocks, ms = everyMs): () => void {
  const drift = () => clocks.wall() - clocks.steady();
  let before = drift();
  const timer = setInterval(() => {
    const now = drift();
    const back = before - now;
    before = now;
    if (back >= leastMs) tell(back);
  }, ms);
  timer.unref();
  return () => clearInterval(timer);
}

/**
 * Lets the queue go on after the clock was set back, also before it was started: jobs wait as long as they were to wait, and
 * what comes by the calendar comes again, although it has come at a time that is still ahead.
 */
export async function mendAfterSetBack(pool: pg.Pool): Promise<void> {
  await pool.query(`update graphile_worker._private_known_crontabs set last_execution = now()
    where last_execution > now() + interval '1 minute'`);
  await pool.query(`update graphile_worker._private_jobs
    set run_at = least(run_at, now() + (run_at - updated_at)), created_at = least(created_at, now()), updated_at = now()
    where locked_at is null and updated_at > now() + interval '1 minute'`);
}
