import { Joined } from "./components.ts";
import type { Join } from "./linkage.ts";

/** For each row its cluster, numbered from 1 by first rows; and for each cluster the weakest join that holds it together. */
export type Labels = { clusters: Int32Array; count: number; weakest: Map<number, number> };

export function labelsOf(rows: number, joins: readonly Join[], link: number): Labels {
  const joined = new Joined(rows);
  const linked = joins.filter(({ mean }) => mean > link);
  for (const { one, other } of linked) joined.join(one, other);
  const numbers = new Map<number, number>();
  const clusters = joined.names().map((name) => {
    const number = numbers.get(name) ?? numbers.size + 1;
    numbers.set(name, number);
    return number;
  });
  const weakest = new Map<number, number>();
  for (const { one, mean } of linked) {
    const cluster = clusters[one] as number;
    weakest.set(cluster, Math.min(mean, weakest.get(cluster) ?? mean));
  }
  return { clusters, count: numbers.size, weakest };
}
