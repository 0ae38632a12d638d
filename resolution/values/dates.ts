import { foldMarks } from "./fold.ts";

/** In which order a column writes day and month where both could be either. */
export type DayOrder = "day first" | "month first";

const months: Record<string, string> = Object.fromEntries(
  [
    "jan janner ene gen",
    "feb fev",
    "mar marz mrz maerz mars maart",
    "apr avr abr",
    "may mai mag mei",
    "jun juin giu",
    "jul juil lug",
    "aug aou ago",
    "sep set",
    "oct okt ott out",
    "nov",
    "dec dez dic",
  ].flatMap((names, at) => names.split(" ").map((name) => [name, String(at + 1).padStart(2, "0")])),
);

const monthOf = (word: string) => months[word] ?? months[word.slice(0, 4)] ?? months[word.slice(0, 3)];

/** Day first unless some value has a number over twelve in second place and none has one in the first. */
export function dayOrderOf(values: readonly string[]): DayOrder {
  let [dayFirst, monthFirst] = [0, 0];
  for (const value of values) {
    const [, first = "0", second = "0"] = /^(\d{1,2})[-/](\d{1,2})[-/]\d{2,4}/.exec(value.trim()) ?? [];
    if (Number(first) > 12) dayFirst++;
    if (Number(second) > 12) monthFirst++;
  }
  return monthFirst > dayFirst ? "month first" : "day first";
}

/** YYYYMMDD, unknown parts as zeros; whatever digits there are when it is no date. */
export function dateDigits(written: string, order: DayOrder): string {
  const text = foldMarks(written).trim();
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})/.exec(text);
  if (iso) return joined(iso[1], iso[2], iso[3]);
  const parts = /^(\d{1,2})[-/. ]+(\d{1,2})[-/. ]+(\d{4}|\d{2})(?!\d)/.exec(text);
  if (parts) {
    const dotted = text.includes(".");
    const [first, second] = [parts[1] as string, parts[2] as string];
    const swap = Number(second) > 12 || (order === "month first" && !dotted && Number(first) <= 12);
    return swap ? joined(parts[3], first, second) : joined(parts[3], second, first);
  }
  return withMonthName(text) ?? (/^\d{4}$/.test(text) ? `${text}0000` : text.replace(/\D/g, "").slice(0, 8));
}

function withMonthName(text: string): string | undefined {
  const word = /[a-z]{3,}/.exec(text.replace(/\b(st|nd|rd|th|of|de)\b/g, ""))?.[0];
  const month = word && monthOf(word);
  const year = /\b(\d{4})\b/.exec(text)?.[1];
  if (!month || !year) return undefined;
  return joined(year, month, /\b(\d{1,2})(st|nd|rd|th|\.)?\b/.exec(text)?.[1] ?? "0");
}

function joined(year = "0000", month = "0", day = "0"): string {
  // Nobody in a list is born in the future: 31 means 1931.
  const full = year.length === 2 ? String(Number(year) + (Number(year) > 25 ? 1900 : 2000)) : year;
  return full + month.padStart(2, "0") + day.padStart(2, "0");
}
