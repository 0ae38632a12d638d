/** Pairs of rows in one cluster against pairs that belong together. */
export type Measured = {
  precision: number;
  recall: number;
  f1: number;
  matches: number;
  largest: number;
  largestTrue: number;
};

export function measure(clusters: ArrayLike<number>, truth: readonly string[]): Measured {
  const [found, real, both] = [new Map<number, number>(), new Map<string, number>(), new Map<string, number>()];
  const count = <Name>(names: Map<Name, number>, name: Name) => names.set(name, (names.get(name) ?? 0) + 1);
  for (const [row, entity] of truth.entries()) {
    const cluster = clusters[row] as number;
    count(found, cluster);
    count(real, entity);
    count(both, `${cluster}|${entity}`);
  }
  const [right, linked, matches] = [pairsIn(both), pairsIn(found), pairsIn(real)];
  return {
    precision: linked > 0 ? right / linked : 1,
    recall: matches > 0 ? right / matches : 1,
    f1: linked + matches > 0 ? (2 * right) / (linked + matches) : 1,
    ...{ matches, largest: most(found), largestTrue: most(real) },
  };
}

const pairsIn = (sizes: Map<unknown, number>): number =>
  sizes.values().reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
const most = (sizes: Map<unknown, number>): number => sizes.values().reduce((a, b) => Math.max(a, b), 0);
