import type { FirstToBring } from "../blocking/agreement.ts";
import { bucketed } from "../blocking/buckets.ts";
import type { Keys } from "../blocking/keys.ts";
import type { Comparer } from "../comparing/comparer.ts";
import { PairList, type PatternTable } from "./pairs.ts";

/** Compares all pairs that a rule is the first to bring. */
export function compareRule(
  rule: number,
  keys: Keys,
  members: readonly number[],
  first: FirstToBring,
  comparer: Comparer,
  patterns: PatternTable,
): PairList {
  const pairs = new PairList();
  const { order, starts } = bucketed(keys, members);
  for (let bucket = 0; bucket + 1 < starts.length; bucket++) {
    const end = starts[bucket + 1] as number;
    for (let left = starts[bucket] as number; left < end - 1; left++) {
      const one = order[left] as number;
      for (let right = left + 1; right < end; right++) {
        const other = order[right] as number;
        if (!first.isFirst(rule, one, other)) continue;
        const key = comparer.compare(one, other);
        pairs.add(one, other, patterns.placeOf(key, comparer.levels));
      }
    }
  }
  return pairs;
}
