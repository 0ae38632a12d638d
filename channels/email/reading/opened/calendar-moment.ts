import type { CalendarMoment } from "../../../../conversations/particulars/contract.ts";
import type { CalendarLine } from "./calendar-lines.ts";
import { ianaZone } from "./zone-names.ts";

const DATE_TIME = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)?(Z)?)?$/;
const LONGEST_ZONE = 80;
const formats = new Map<string, Intl.DateTimeFormat | null>();

function formatOf(zone: string): Intl.DateTimeFormat | null {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  if (formats.size > 200) formats.clear();
  let format: Intl.DateTimeFormat | null;
  try {
    format = new Intl.DateTimeFormat("en-CA", {
      timeZone: zone,
      hourCycle: "h23",
      ...{ year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit" },
    });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    format = null;
  }
  formats.set(zone, format);
  return format;
}

/** What the clock in a zone shows at a moment, read as if it were UTC. */
function shownAt(format: Intl.DateTimeFormat, time: number): number {
  const parts = new Map(format.formatToParts(time).map(({ type, value }) => [type, Number(value)]));
  const part = (name: Intl.DateTimeFormatPartTypes) => parts.get(name) ?? 0;
  return Date.UTC(part("year"), part("month") - 1, part("day"), part("hour"), part("minute"));
}

/** The moment at which the clock in a zone shows `wall` (as if UTC); twice corrected, for days on which clocks are changed. */
function instantIn(zone: string, wall: number): string | null {
  const format = formatOf(zone);
  if (format === null) return null;
  const first = wall - (shownAt(format, wall) - wall);
  const second = first - (shownAt(format, first) - wall);
  return new Date(second).toISOString();
}

/** A moment as a calendar names it, or undefined when it names none. A zone nobody knows leaves the hands of the clock. */
export function momentOf({ value, parameters }: CalendarLine): CalendarMoment | undefined {
  const match = DATE_TIME.exec(value.trim());
  if (match === null) return undefined;
  const [, year, month, day, hour, minute, , utc] = match;
  const wall = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour ?? 0), Number(minute ?? 0));
  if (Number(year) < 1900 || Number.isNaN(wall)) return undefined;
  const written = new Date(wall).toISOString();
  if (hour === undefined) return { at: null, wall: written.slice(0, 10), zone: "", wholeDay: true };
  const named = (parameters.get("TZID") ?? "").slice(0, LONGEST_ZONE);
  const at = utc ? written : named === "" ? null : instantIn(ianaZone(named), wall);
  return { at, wall: written.slice(0, 16), zone: utc ? "UTC" : named, wholeDay: false };
}
