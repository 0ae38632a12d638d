/** What PostgreSQL's own statistics say about the messages. */
export type Statistics = {
  messages: number;
  /** The share of messages that have a lexeme, for the most common ones. */
  common: ReadonlyMap<string, number>;
  /** Every other lexeme is rarer than this. */
  floor: number;
  /** Moments with the same number of messages between each two, oldest first. */
  moments: readonly Date[];
};

/**
 * The share of messages that match all these terms, were words to fall independently: from 0 to 1. An estimate that may be
 * far off for words that go together or avoid each other; it decides where to look first, never what is found.
 */
export function shareOf(terms: readonly (readonly string[])[], statistics: Statistics): number {
  return terms.reduce((share, ways) => share * Math.max(...ways.map((way) => shareOfWay(way, statistics))), 1);
}

/** The share of messages that hold all the words of these terms, side by side or not. */
export function candidateShareOf(terms: readonly (readonly string[])[], statistics: Statistics): number {
  // Stems of the same words in two languages stand in the same messages.
  const shareOfWords = (way: string) =>
    Math.min(...way.split(") & (").map((part) => sharesIn(part, statistics).reduce((share, one) => share * one, 1)));
  return terms.reduce((share, ways) => share * Math.max(...ways.map(shareOfWords)), 1);
}

/** The share of messages that a single word or beginning has at the least; 0 where that was not measured. */
export function sureShareOf(terms: readonly (readonly string[])[], { common }: Statistics): number {
  const [ways = [], ...others] = terms;
  if (others.length > 0) return 0;
  let sure = 0;
  for (const way of ways) {
    const [, lexeme, star] = /^'([^']*)'(:\*)?$/.exec(way) ?? [];
    if (lexeme === undefined) continue;
    sure = Math.max(sure, common.get(lexeme) ?? 0);
    if (star) for (const [other, share] of common) if (other.startsWith(lexeme)) sure = Math.max(sure, share);
  }
  return sure;
}

/** A phrase is as frequent as its rarest word, or rarer. */
function shareOfWay(way: string, statistics: Statistics): number {
  const shares = sharesIn(way, statistics);
  return shares.length === 0 ? 0 : Math.min(...shares) * 0.5 ** (shares.length - 1);
}

function sharesIn(way: string, statistics: Statistics): number[] {
  const lexemes = [...way.matchAll(/'((?:[^']|'')*)'(:\*)?/g)];
  return lexemes.map(([, lexeme = "", star]) => shareOfLexeme(lexeme.replaceAll("''", "'"), Boolean(star), statistics));
}

/** What was not measured is rarer than what was. */
function shareOfLexeme(lexeme: string, isBeginning: boolean, { common, floor }: Statistics): number {
  if (!isBeginning) return common.get(lexeme) ?? floor / 3;
  let share = floor;
  for (const [other, part] of common) if (other.startsWith(lexeme)) share += part;
  return Math.min(1, share);
}

/** The moment before which, counted back from `from`, about so many messages came; null when that is before all of them. */
export function momentBack(from: Date | null, messages: number, statistics: Statistics): Date | null {
  const { moments } = statistics;
  const each = statistics.messages / Math.max(1, moments.length - 1);
  const end = from ? place(from, moments) : moments.length - 1;
  const target = end - messages / each;
  const [lower, upper] = [moments[Math.floor(target)], moments[Math.floor(target) + 1]];
  if (target < 0 || !lower || !upper) return null;
  return new Date(lower.getTime() + (target - Math.floor(target)) * (upper.getTime() - lower.getTime()));
}

/** Where a moment falls among those: 2.5 is halfway between the third and the fourth. */
function place(moment: Date, moments: readonly Date[]): number {
  const next = moments.findIndex((other) => other > moment);
  if (next < 0) return moments.length - 1;
  const [before, after] = [moments[next - 1], moments[next]];
  if (!before || !after) return 0;
  return next - 1 + (moment.getTime() - before.getTime()) / (after.getTime() - before.getTime());
}
