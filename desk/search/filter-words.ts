/** The kinds of quotation marks that hold words together, as search reads them. */
const plain = (text: string) => text.replace(/[“”„«»]/g, '"');

/** A filter as one would type it: `von:anna`, `stichwort:"sehr eilig"`. */
export function filterWords(name: string, value: string): string {
  const words = value.replaceAll('"', " ").trim();
  return /\s/.test(words) ? `${name}:"${words}"` : `${name}:${words}`;
}

/** What is typed with one more filter behind it. */
export function withFilter(typed: string, words: string): string {
  return `${typed.trim()} ${words} `.trimStart();
}

/** What is typed without a filter, which stands there as `words`. */
export function withoutFilter(typed: string, words: string): string {
  const [before, ...rest] = plain(typed).split(words);
  return `${before}${rest.join(words)}`.replace(/\s+/g, " ").trim();
}

export const spans = ["today", "yesterday", "week", "month", "year"] as const;
export type Span = (typeof spans)[number];

/** The day since which it is in the last days, in one's own time zone: 2026-11-15. */
export function dayOf(span: Span, now = new Date()): string {
  const back = { today: 0, yesterday: 1, week: 7, month: 30, year: 365 }[span];
  const day = new Date(now.getFullYear(), now.getMonth(), now.getDate() - back);
  const two = (part: number) => String(part).padStart(2, "0");
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}
