/** How long the stretches of time are that a message is marked with, as powers of two of seconds; see `message_marks`. */
const levels = [12, 16, 20, 24] as const;
const kind = 2 ** 48;
/** More stretches than this are asked for as longer ones. */
const mostMarks = 16;

/** The mark of messages that files came with. */
export const withFiles = levels.length * kind;

/** Whole stretches of time, and where they begin. */
export type Stretch = { marks: number[]; from: Date };

/** The fewest stretches, as short as they can be, that cover the time from one moment to another. */
export function stretchOf(from: Date, until: Date): Stretch {
  const [first, last] = [from, until].map((moment) => Math.floor(moment.getTime() / 1000)) as [number, number];
  const at = levels.findIndex((bits) => Math.floor(last / 2 ** bits) - Math.floor(first / 2 ** bits) < mostMarks);
  const level = at < 0 ? levels.length - 1 : at;
  const size = 2 ** (levels[level] ?? 0);
  const [begin, end] = [Math.floor(first / size), Math.floor(last / size)];
  const marks = Array.from({ length: end - begin + 1 }, (_, place) => level * kind + begin + place);
  return { marks, from: new Date(begin * size * 1000) };
}
