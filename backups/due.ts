import { localDay, momentOf } from "./local-time.ts";

const dayMs = 86_400_000;
/** What failed is tried again after so long. */
const againMs = 60 * 60_000;

export type Hour = { hour: number; timeZone: string };

/** The last moment at which a backup was to be made, up to now. */
export function lastDue({ hour, timeZone }: Hour, now: Date): Date {
  const today = momentOf(timeZone, localDay(timeZone, now), hour);
  return today <= now ? today : momentOf(timeZone, localDay(timeZone, new Date(now.getTime() - dayMs)), hour);
}

/** The next moment at which one is to be made. */
export function nextDue({ hour, timeZone }: Hour, now: Date): Date {
  const today = momentOf(timeZone, localDay(timeZone, now), hour);
  return today > now ? today : momentOf(timeZone, localDay(timeZone, new Date(now.getTime() + dayMs)), hour);
}

/** The newest backup that the plan asked for. */
export type LastPlanned = { askedAt: Date; failed: boolean } | undefined;

/** Whether the plan wants a backup now: none was begun since the last hour that it names, or that one failed a while ago. */
export function isDue(plan: Hour & { on: boolean; since: Date }, last: LastPlanned, now: Date): boolean {
  if (!plan.on) return false;
  const due = lastDue(plan, now);
  // A plan made in the afternoon begins with the next night.
  if (due < plan.since) return false;
  if (!last || last.askedAt < due) return true;
  return last.failed && now.getTime() - last.askedAt.getTime() >= againMs;
}
