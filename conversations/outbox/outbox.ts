/** The job that lets one message leave. */
export const deliverJob = "deliver-message";

/** After so long without success we give up and say so at the message. */
const givesUpAfterMs = 48 * 60 * 60 * 1000;
/** Not before so many tries, though: for two days we may have been away ourselves, or our clock was wrong. */
const fewestTries = 10;
const pausesMinutes = [1, 2, 5, 15, 30, 60, 120, 240] as const;

/**
 * When the next try is due after `attempts` that failed for now, or null when it is time to give up: pauses grow from one
 * minute to four hours over two days and at least ten tries, as RFC 5321 §4.5.4.1 suggests.
 */
export function nextTry(attempts: number, firstDueAt: Date, now: Date): Date | null {
  const minutes = pausesMinutes[Math.min(attempts, pausesMinutes.length) - 1] ?? 1;
  const next = new Date(now.getTime() + minutes * 60_000);
  return attempts >= fewestTries && next.getTime() - firstDueAt.getTime() > givesUpAfterMs ? null : next;
}
