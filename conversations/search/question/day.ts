/** A day, month or year as people write it, and what it is called. */
const patterns: readonly [RegExp, (parts: readonly number[]) => readonly [number, number, number]][] = [
  [/^(\d{4})-(\d{1,2})-(\d{1,2})$/, ([year = 0, month = 0, day = 0]) => [year, month, day]],
  [/^(\d{1,2})\.(\d{1,2})\.(\d{4})$/, ([day = 0, month = 0, year = 0]) => [year, month, day]],
  [/^(\d{4})-(\d{1,2})$/, ([year = 0, month = 0]) => [year, month, 1]],
  [/^(\d{1,2})\.(\d{4})$/, ([month = 0, year = 0]) => [year, month, 1]],
  [/^(\d{4})$/, ([year = 0]) => [year, 1, 1]],
];
const daysAgo: Readonly<Record<string, number>> = { today: 0, heute: 0, yesterday: 1, gestern: 1 };

/**
 * The moment that a day, month or year begins at in a time zone: 2026-03-01, 1.3.2026, 2026-03, 3.2026, 2026, today,
 * yesterday. Null for what is none of these.
 */
export function beginningOf(text: string, zone: string, now: Date): Date | null {
  const ago = daysAgo[text.toLowerCase()];
  if (ago !== undefined) {
    const there = new Date(now.getTime() + offsetAt(now, zone));
    return midnight(there.getUTCFullYear(), there.getUTCMonth() + 1, there.getUTCDate() - ago, zone);
  }
  for (const [pattern, read] of patterns) {
    const [, ...parts] = pattern.exec(text) ?? [];
    if (parts.length > 0) return dayOf(...read(parts.map(Number)), zone);
  }
  return null;
}

function dayOf(year: number, month: number, day: number, zone: string): Date | null {
  const plain = new Date(Date.UTC(year, month - 1, day));
  const isDay = year >= 1900 && plain.getUTCMonth() === month - 1 && plain.getUTCDate() === day;
  return isDay ? midnight(year, month, day, zone) : null;
}

/** Near a change of the clocks the first guess is off by it. */
function midnight(year: number, month: number, day: number, zone: string): Date {
  const plain = Date.UTC(year, month - 1, day);
  const guess = new Date(plain - offsetAt(new Date(plain), zone));
  return new Date(plain - offsetAt(guess, zone));
}

/** How far the clocks of a zone are ahead at a moment, in milliseconds. */
function offsetAt(moment: Date, zone: string): number {
  const clock = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    hourCycle: "h23",
    ...({ year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric" } as const),
    second: "numeric",
  });
  const shown = Object.fromEntries(clock.formatToParts(moment).map(({ type, value }) => [type, Number(value)]));
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = shown;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(moment.getTime() / 1000) * 1000;
}
