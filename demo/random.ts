export type Random = {
  /** A number in [0, 1). */
  next(): number;
  /** A whole number from `min` to `max`, both included. */
  int(min: number, max: number): number;
  chance(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** Picks evenly over time: among the options of this list that were taken least often so far. */
  fairly<T>(list: readonly T[]): T;
};

/** A seeded generator (mulberry32): the same seed tells the same company, on every machine. */
export function random(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const int = (min: number, max: number) => min + Math.floor(next() * (max - min + 1));
  const pick = <T>(list: readonly T[]): T => list[int(0, list.length - 1)] as T;
  return { next, int, pick, chance: (probability) => next() < probability, fairly: evenPicker(pick) };
}

/** Repetition is what makes invented text sound invented, so every list remembers what it has given. */
function evenPicker(pick: <T>(list: readonly T[]) => T) {
  const taken = new WeakMap<readonly unknown[], number[]>();
  return <T>(list: readonly T[]): T => {
    let counts = taken.get(list);
    if (!counts) {
      counts = list.map(() => 0);
      taken.set(list, counts);
    }
    const least = Math.min(...counts);
    const index = pick(counts.flatMap((count, at) => (count === least ? [at] : [])));
    counts[index] = least + 1;
    return list[index] as T;
  };
}
