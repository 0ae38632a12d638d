/** A day as a place counts it: 2026-11-22. */
export const localDay = (timeZone: string, at: Date): string =>
  new Intl.DateTimeFormat("en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" }).format(at);

/** Whether there is such a time zone. */
export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).format() !== "";
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** The moment at which it is this full hour of that day there. Of an hour the clock leaves out: the next one. */
export function momentOf(timeZone: string, day: string, hour: number): Date {
  const wanted = Date.parse(`${day}T${String(hour).padStart(2, "0")}:00:00Z`);
  const first = wanted - offsetMs(timeZone, new Date(wanted));
  // The clock may have been changed between the two.
  return new Date(wanted - offsetMs(timeZone, new Date(first)));
}

/** How far the clock there is ahead of UTC. */
function offsetMs(timeZone: string, at: Date): number {
  const parts = new Intl.DateTimeFormat("en-CA", {
    ...{ timeZone, year: "numeric", month: "2-digit", day: "2-digit" },
    ...{ hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" },
  })
    .formatToParts(at)
    .map(({ type, value }) => [type, value]);
  const of = Object.fromEntries(parts) as Record<string, string>;
  const there = Date.parse(`${of["year"]}-${of["month"]}-${of["day"]}T${of["hour"]}:${of["minute"]}:${of["second"]}Z`);
  return there - Math.floor(at.getTime() / 1000) * 1000;
}

/** The Monday of the week a day is in. */
export function mondayOf(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7));
  return date.toISOString().slice(0, 10);
}
