export type LocalTime = { year: number; month: number; day: number; weekday: number; hour: number; minute: number };

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** Leipzig's offset from UTC in hours: summer time runs from the last Sunday of March to that of October, 01:00 UTC. */
function offsetHours(at: number): number {
  const year = new Date(at).getUTCFullYear();
  return at >= lastSunday(year, 2) && at < lastSunday(year, 9) ? 2 : 1;
}

function lastSunday(year: number, month: number): number {
  const end = new Date(Date.UTC(year, month + 1, 0, 1));
  return end.getTime() - end.getUTCDay() * DAY;
}

/** What a clock in Leipzig shows; months run from 0 to 11, weekdays from 0 (Sunday) to 6. */
export function localTime(at: Date): LocalTime {
  const shifted = new Date(at.getTime() + offsetHours(at.getTime()) * HOUR);
  return {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth(),
    day: shifted.getUTCDate(),
    weekday: shifted.getUTCDay(),
    hour: shifted.getUTCHours(),
    minute: shifted.getUTCMinutes(),
  };
}

/** The moment at which a clock in Leipzig shows this; days and hours may overflow. */
export function moment(year: number, month: number, day: number, hour = 12, minute = 0): Date {
  const asUtc = Date.UTC(year, month, day, hour, minute);
  return new Date(asUtc - offsetHours(asUtc - HOUR) * HOUR);
}

/** The same day in Leipzig at another time of day. */
export function onDayOf(at: Date, hour: number, minute: number): Date {
  const { year, month, day } = localTime(at);
  return moment(year, month, day, hour, minute);
}

/** The first moment from `at` on at which somebody of ours sits at the desk: Mo–Fr 8–18, Sa 9–15. */
export function whenWeWork(at: Date): Date {
  const { weekday, hour, minute } = localTime(at);
  const [opens, closes] = weekday === 0 ? [0, 0] : weekday === 6 ? [9, 15] : [8, 18];
  if (hour < opens) return onDayOf(at, opens, minute);
  if (hour < closes) return at;
  const tomorrow = new Date(onDayOf(at, 12, 0).getTime() + DAY);
  return whenWeWork(onDayOf(tomorrow, 8, minute));
}

const two = (value: number) => String(value).padStart(2, "0");
const WEEKDAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** The Date header of RFC 5322, as a client in Leipzig writes it. */
export function mailDate(at: Date): string {
  const { year, month, day, weekday, hour, minute } = localTime(at);
  const clock = `${two(hour)}:${two(minute)}:${two(at.getUTCSeconds())}`;
  return `${WEEKDAYS[weekday]}, ${day} ${MONTHS[month]} ${year} ${clock} +0${offsetHours(at.getTime())}00`;
}

const MONTHS_DE = "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split(" ");
const MONTHS_EN = "January February March April May June July August September October November December".split(" ");
const DAYS_DE = "Sonntag Montag Dienstag Mittwoch Donnerstag Freitag Samstag".split(" ");
const DAYS_EN = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" ");

export type Language = "de" | "en";

export function monthName(language: Language, month: number): string {
  return (language === "de" ? MONTHS_DE : MONTHS_EN)[((month % 12) + 12) % 12] ?? "";
}

export function weekdayName(language: Language, weekday: number): string {
  return (language === "de" ? DAYS_DE : DAYS_EN)[weekday % 7] ?? "";
}

/** „4. November“ or “4 November”. */
export function dayAndMonth(language: Language, at: Date): string {
  const { day, month } = localTime(at);
  return language === "de" ? `${day}. ${monthName(language, month)}` : `${day} ${monthName(language, month)}`;
}

/** “09:12”. */
export function clockTime(at: Date): string {
  const { hour, minute } = localTime(at);
  return `${two(hour)}:${two(minute)}`;
}

/** “19.11.2026”, as German clients quote it; with `short` the year has two digits. */
export function numericDate(at: Date, short = false): string {
  const { year, month, day } = localTime(at);
  return `${two(day)}.${two(month + 1)}.${short ? two(year % 100) : year}`;
}
