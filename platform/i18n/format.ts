import type { Count, Locale } from "../contract.ts";
import { tags } from "./translate.ts";

type At = string | number | Date;
const dayMs = 86_400_000;

/** Dates, numbers and sizes as one language writes them. `timeZone` is the browser's own unless given. */
export type Formats = {
  number(value: number): string;
  /** "1,000+" when the count stopped counting. */
  count(count: Count): string;
  /** "€35.80"; without a currency the number alone. */
  money(amount: number, currency: string | null): string;
  /** "1.2 MB" */
  bytes(size: number): string;
  list(items: readonly string[]): string;
  /** "14:31" */
  time(at: At): string;
  /** As short as lists need it: "14:31", "Wed", "12 Nov", "12 Nov 2024". */
  short(at: At, now?: number): string;
  /** Beside a message: "today 09:12", "Wed 19:47", "12 Nov 19:47". */
  stamp(at: At, now?: number): string;
  /** When something is to come: "today 17:00", "tomorrow 08:00", "Monday 08:00", "12 Dec 08:00". */
  coming(at: At, now?: number): string;
  /** "19 November 2026" */
  day(at: At): string;
  /** "March 2021" */
  month(at: At): string;
  /** "Thursday, 19 November 2026 at 14:31", for the moment somebody wants to know exactly. */
  full(at: At): string;
  /** "3 days ago" */
  ago(at: At, now?: number): string;
};

const units: Array<[Intl.RelativeTimeFormatUnit, number]> = [
  ["year", 365 * dayMs],
  ["month", 30 * dayMs],
  ["week", 7 * dayMs],
  ["day", dayMs],
  ["hour", 3_600_000],
  ["minute", 60_000],
];

/** Near enough for its weekday to be understood. */
const recent = (days: number) => days > 0 && days < 6;

export function formats(locale: Locale, timeZone?: string): Formats {
  const tag = tags[locale];
  const date = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(tag, timeZone ? { ...options, timeZone } : options);
    return (at: At) => format.format(new Date(at));
  };
  const { daysAgo, sameYear } = calendar(timeZone);
  const number = new Intl.NumberFormat(tag);
  const relative = new Intl.RelativeTimeFormat(tag, { numeric: "auto" });
  const conjunction = new Intl.ListFormat(tag, { type: "conjunction" });
  const time = date({ hour: "2-digit", minute: "2-digit" });
  const weekday = date({ weekday: "short" });
  const wholeWeekday = date({ weekday: "long" });
  const dayMonth = date({ day: "numeric", month: "short" });
  const dayMonthYear = date({ day: "numeric", month: "short", year: "numeric" });
  const older = (at: At, now: number) => (sameYear(at, now) ? dayMonth(at) : dayMonthYear(at));

  return {
    number: (value) => number.format(value),
    count: ({ value, capped }) => `${number.format(value)}${capped ? "+" : ""}`,
    money: (amount, currency) => money(tag, amount, currency),
    bytes: (size) => bytes(tag, size),
    list: (items) => conjunction.format(items),
    time,
    short(at, now = Date.now()) {
      const days = daysAgo(at, now);
      if (days === 0) return time(at);
      return recent(days) ? weekday(at) : older(at, now);
    },
    stamp(at, now = Date.now()) {
      const days = daysAgo(at, now);
      if (days === 0) return `${relative.format(0, "day")} ${time(at)}`;
      return `${recent(days) ? weekday(at) : older(at, now)} ${time(at)}`;
    },
    coming(at, now = Date.now()) {
      const days = -daysAgo(at, now);
      const near = days === 0 || days === 1 ? relative.format(days, "day") : undefined;
      const day = near ?? (days > 1 && days < 7 ? wholeWeekday(at) : older(at, now));
      return `${day} ${time(at)}`;
    },
    day: date({ day: "numeric", month: "long", year: "numeric" }),
    month: date({ month: "long", year: "numeric" }),
    full: date({ dateStyle: "full", timeStyle: "short" }),
    ago(at, now = Date.now()) {
      const past = now - new Date(at).getTime();
      const [unit, size] = units.find(([, ms]) => past >= ms) ?? ["minute" as const, 60_000];
      return relative.format(-Math.floor(Math.max(0, past) / size), unit);
    },
  };
}

/** Days as the calendar on the wall counts them. */
function calendar(timeZone: string | undefined) {
  const day = new Intl.DateTimeFormat("en-CA", timeZone ? { timeZone } : {});
  return {
    /** Whole calendar days from `at` to now: 0 is today. */
    daysAgo: (at: At, now: number) =>
      Math.round((Date.parse(day.format(now)) - Date.parse(day.format(new Date(at)))) / dayMs),
    sameYear: (at: At, now: number) => day.format(now).slice(0, 4) === day.format(new Date(at)).slice(0, 4),
  };
}

function money(tag: string, amount: number, currency: string | null): string {
  const digits = { minimumFractionDigits: 2, maximumFractionDigits: 2 };
  // What is no code of a currency never gets here: Intl takes any three letters.
  return new Intl.NumberFormat(tag, currency ? { style: "currency", currency } : digits).format(amount);
}

function bytes(tag: string, size: number): string {
  const steps = ["byte", "kilobyte", "megabyte", "gigabyte"] as const;
  const step = size < 1000 ? 0 : size < 1e6 ? 1 : size < 1e9 ? 2 : 3;
  return new Intl.NumberFormat(tag, {
    style: "unit",
    unit: steps[step] ?? "byte",
    unitDisplay: step === 0 ? "long" : "short",
    maximumFractionDigits: step > 1 ? 1 : 0,
  }).format(size / 1000 ** step);
}
