import { DAY, localTime, moment } from "./calendar.ts";

/** The next holiday on which people ask whether we are open, with its preposition, and how many days away it is. */
export function nextHoliday(from: Date): { de: string; en: string; at: Date } {
  const { year } = localTime(from);
  const coming = [...holidays(year), ...holidays(year + 1)].find(({ at }) => at.getTime() > from.getTime() + DAY);
  if (!coming) throw new Error("no holiday within a year: the table of holidays is empty");
  return coming;
}

function holidays(year: number): { de: string; en: string; at: Date }[] {
  const easter = easterSunday(year);
  const after = (days: number) => new Date(easter.getTime() + days * DAY);
  const lastSundayBeforeAdvent = new Date(
    moment(year, 11, 25).getTime() - ((localTime(moment(year, 11, 25)).weekday || 7) + 28) * DAY,
  );
  const table = [
    { de: "am Neujahrstag", en: "on New Year’s Day", at: moment(year, 0, 1) },
    { de: "am Karfreitag", en: "on Good Friday", at: after(-2) },
    { de: "am Ostermontag", en: "on Easter Monday", at: after(1) },
    { de: "am 1. Mai", en: "on May Day", at: moment(year, 4, 1) },
    { de: "an Himmelfahrt", en: "on Ascension Day", at: after(39) },
    { de: "am Pfingstmontag", en: "on Whit Monday", at: after(50) },
    { de: "am Tag der Deutschen Einheit", en: "on the Day of German Unity", at: moment(year, 9, 3) },
    { de: "am Reformationstag", en: "on Reformation Day", at: moment(year, 9, 31) },
    { de: "am Totensonntag", en: "on the last Sunday before Advent", at: lastSundayBeforeAdvent },
    { de: "am zweiten Weihnachtsfeiertag", en: "on Boxing Day", at: moment(year, 11, 26) },
  ];
  return table.sort((a, b) => a.at.getTime() - b.at.getTime());
}

/** Easter after the Gregorian algorithm of Meeus, Jones and Butcher. */
function easterSunday(year: number): Date {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  return moment(year, Math.floor(f / 31) - 1, (f % 31) + 1);
}
