type Pool = { person: number; unrelated: number; from: number; end: number };

/**
 * A higher level never speaks less for the same person than a lower one: neighbours that do are pooled to one ratio
 * (pool adjacent violators; Barlow et al. 1972).
 */
export function pooledMonotone(
  person: Float64Array,
  unrelated: Float64Array,
  [from, end]: readonly [number, number],
): void {
  const pools: Pool[] = [];
  for (let at = from; at < end; at++) {
    pools.push({ person: person[at] as number, unrelated: unrelated[at] as number, from: at, end: at + 1 });
    for (let top = pools.length - 1; top > 0; top--) {
      const [upper, lower] = [pools[top] as Pool, pools[top - 1] as Pool];
      if (lower.person / lower.unrelated <= upper.person / upper.unrelated) break;
      lower.person += upper.person;
      lower.unrelated += upper.unrelated;
      lower.end = upper.end;
      pools.pop();
    }
  }
  for (const pool of pools) {
    if (pool.end - pool.from === 1) continue;
    const ratio = pool.person / pool.unrelated;
    for (let at = pool.from; at < pool.end; at++) person[at] = (unrelated[at] as number) * ratio;
  }
}
