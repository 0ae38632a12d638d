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
 * The share of messages that match a term as the index reads it ("this or that", "this and that"), from 0 to 1. Words are taken
 * to go together, as they mostly do: were they to avoid each other, the guess is too high, which costs another look; the
 * other way round it would cost reading too much at once. It decides how far to look first, never what is found.
 */
export function shareOf(index: string, statistics: Statistics): number {
  // The stems of one word in two languages mostly stand in the same messages.
  return Math.max(
    ...index.split(" | ").map((way) => Math.min(...lexemesOf(way).map((one) => shareOfLexeme(one, statistics)))),
  );
}

type Lexeme = { text: string; isBeginning: boolean };

const lexemesOf = (part: string): Lexeme[] =>
  [...part.matchAll(/'((?:[^']|'')*)'(:\*)?/g)].map(([, text = "", star]) => ({
    text: text.replaceAll("''", "'"),
    isBeginning: star !== undefined,
  }));

/** What was not measured is rarer than what was. */
function shareOfLexeme({ text, isBeginning }: Lexeme, { common, floor }: Statistics): number {
  if (!isBeginning) return common.get(text) ?? floor / 3;
  let share = floor;
  for (const [other, part] of common) if (other.startsWith(text)) share += part;
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
