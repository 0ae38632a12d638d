/**
 * How close clusters are to each other (natural log-odds that they are one), by their places. `join` makes the second part of
 * the first.
 */
export type Closeness = {
  of: (one: number, other: number) => number;
  join: (one: number, other: number, alive: Uint8Array) => void;
};

/** Evidence of one pair beyond these decides nothing more: one gap or slip in many records does not part them. */
const lowest = -6;
const highest = 16;

/** The mean of all scores between two clusters (average linkage). */
export function meanCloseness(size: number, scoreOf: (one: number, other: number) => number): Closeness {
  const sums = new Float64Array(size * size);
  const sizes = new Int32Array(size).fill(1);
  const set = (one: number, other: number, sum: number) => {
    sums[one * size + other] = sum;
    sums[other * size + one] = sum;
  };
  for (let one = 0; one < size; one++) {
    for (let other = one + 1; other < size; other++) {
      set(one, other, Math.max(lowest, Math.min(highest, scoreOf(one, other))));
    }
  }
  return {
    of: (one, other) => (sums[one * size + other] as number) / ((sizes[one] as number) * (sizes[other] as number)),
    join: (one, other, alive) => {
      sizes[one] = (sizes[one] as number) + (sizes[other] as number);
      for (let k = 0; k < size; k++) {
        if (alive[k] === 1 && k !== one && k !== other)
          set(one, k, (sums[one * size + k] as number) + (sums[other * size + k] as number));
      }
    },
  };
}
