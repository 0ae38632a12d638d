import type { Comparer } from "../comparing/comparer.ts";
import type { Model } from "./model.ts";
import { pooledMonotone } from "./monotone.ts";

/** What was learned before counts like so many pairs. */
const remembered = 20;
/** A field that so few pairs of clusters speak in stays as it was. */
const fewest = 50;

/**
 * The same person learned once more, from all pairs of rows that were put into one cluster: also from those that no rule
 * brought, and from those whose other records vouch for them. So what differs in one person is seen as often as it does.
 * The rows of a cluster are those from one of `starts` to the next in `order`.
 */
export function relearned(model: Model, comparer: Comparer, order: Int32Array, starts: readonly number[]): Model {
  const { shape } = model;
  const { levels, pairs } = levelsInside(shape, comparer, order, starts);
  const [person, unrelated] = model.classes;
  if (!person || !unrelated || pairs < fewest) return model;
  const probabilities = person.probabilities.slice();
  for (const [at, top] of shape.tops.entries()) {
    const range = [(shape.offsets[at] as number) + 1, (shape.offsets[at] as number) + top + 1] as const;
    const speaking = levels.subarray(...range).reduce((sum, count) => sum + count, 0);
    if (speaking < fewest) continue;
    for (let place = range[0]; place < range[1]; place++) {
      probabilities[place] =
        ((levels[place] as number) + remembered * (probabilities[place] as number)) / (speaking + remembered);
    }
    pooledMonotone(probabilities, unrelated.probabilities, range);
  }
  const again = { ...person, probabilities, share: Math.min(pairs / model.pairs, 0.5) };
  return { ...model, classes: [again, ...model.classes.slice(1)] };
}

function levelsInside(
  { offsets, total }: Model["shape"],
  comparer: Comparer,
  order: Int32Array,
  starts: readonly number[],
) {
  const levels = new Float64Array(total);
  let pairs = 0;
  for (let cluster = 0; cluster + 1 < starts.length; cluster++) {
    const end = starts[cluster + 1] as number;
    for (let left = starts[cluster] as number; left < end; left++) {
      for (let right = left + 1; right < end; right++) {
        comparer.compare(order[left] as number, order[right] as number);
        pairs++;
        for (let at = 0; at < offsets.length; at++) {
          const place = (offsets[at] as number) + (comparer.levels[at] as number);
          levels[place] = (levels[place] as number) + 1;
        }
      }
    }
  }
  return { levels, pairs };
}
