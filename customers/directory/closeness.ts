/** A search key somebody may have meant. */
export type Candidate = { id: string; searchKey: string };

/** Slips that are forgiven in a word of this length. */
const slips = (word: string) => (word.length < 4 ? 0 : word.length < 6 ? 1 : 2);

/**
 * Those candidates in which every word stands but for a slip or two, nearest first. A slip is a letter too many, too few,
 * another one, or two in the wrong order. What was typed may be the beginning of a word.
 */
export function closest(words: readonly string[], candidates: readonly Candidate[], most: number): string[] {
  const near = candidates.flatMap(({ id, searchKey }) => {
    const parts = searchKey.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
    const far = words.map((word) => Math.min(...parts.map((part) => distance(word, part))));
    const fits = words.every((word, place) => (far[place] ?? Number.POSITIVE_INFINITY) <= slips(word));
    return fits ? [{ id, far: far.reduce((sum, one) => sum + one, 0) }] : [];
  });
  return near
    .sort((a, b) => a.far - b.far)
    .slice(0, most)
    .map(({ id }) => id);
}

/** Slips between a word and the part of a key it is nearest to, or its beginning. */
export function distance(word: string, part: string): number {
  if (Math.abs(part.length - word.length) <= 2) return slipsBetween(word, part);
  return part.length > word.length ? slipsBetween(word, part.slice(0, word.length)) : Number.POSITIVE_INFINITY;
}

/** Optimal string alignment: insertions, deletions, substitutions and neighbours swapped, each counting one. */
function slipsBetween(one: string, other: string): number {
  const [a, b] = [[...one], [...other]];
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, place) => place);
  for (const [row, letter] of a.entries()) {
    const next = [row + 1];
    for (const [place, theirs] of b.entries()) {
      const swapped = row > 0 && place > 0 && letter === b[place - 1] && a[row - 1] === theirs;
      next.push(
        Math.min(
          (last[place + 1] ?? 0) + 1,
          (next[place] ?? 0) + 1,
          (last[place] ?? 0) + (letter === theirs ? 0 : 1),
          swapped ? (before[place - 1] ?? 0) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    [before, last] = [last, next];
  }
  return last[b.length] ?? 0;
}
