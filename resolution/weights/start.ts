import type { Field } from "../columns/field.ts";
import type { PairClass, Shape } from "./model.ts";

/** Where the same person starts: .8 on equality, the rest rising with the level; names in their places in 95 of 100. */
export function personAtFirst({ tops, offsets, total }: Shape, fields: number): Float64Array {
  const start = new Float64Array(total);
  for (const [at, top] of tops.entries()) {
    const offset = offsets[at] as number;
    for (let level = 1; level <= top; level++) {
      start[offset + level] =
        at >= fields ? (level === 1 ? 0.95 : 0.05) : level === top ? 0.8 : (0.2 * level) / ((top * (top - 1)) / 2);
    }
  }
  return start;
}

/** Where unrelated people start: as all pairs are, for nearly all are. */
export function unrelatedAtFirst({ tops, offsets, total }: Shape, chance: Float64Array): Float64Array {
  const start = new Float64Array(total);
  for (const [at, top] of tops.entries()) {
    const offset = offsets[at] as number;
    let sum = 0;
    for (let level = 1; level <= top; level++) sum += chance[offset + level] as number;
    for (let level = 1; level <= top; level++) {
      start[offset + level] = Math.max((chance[offset + level] as number) / Math.max(sum, 1e-9), 1e-9);
    }
  }
  return start;
}

/**
 * People of one place and people of one household, where the columns can tell: they start like the same person in what they
 * share, like strangers in everything else (METHODS 1.7).
 */
export function neighboursAtFirst(
  shape: Shape,
  fields: readonly Pick<Field, "kind">[],
  rows: number,
  person: Float64Array,
  unrelated: Float64Array,
): PairClass[] {
  if (!shape.places.includes(true)) return [];
  const like = (isShared: (at: number) => boolean): Float64Array => {
    const probabilities = unrelated.slice();
    for (const [at, top] of shape.tops.entries()) {
      if (!shape.shared[at] || !isShared(at)) continue;
      const offset = shape.offsets[at] as number;
      probabilities.set(person.subarray(offset + 1, offset + top + 1), offset + 1);
    }
    return probabilities;
  };
  const pairs = (rows * (rows - 1)) / 2;
  const wide = new Set(["city", "postcode", "region"]);
  const place: PairClass = {
    name: "same place",
    share: (rows * 2) / pairs,
    probabilities: like((at) => wide.has(fields[at]?.kind ?? "")),
  };
  if (!fields.some(({ kind }) => kind === "surname")) return [place];
  return [place, { name: "same household", share: (rows * 0.3) / pairs, probabilities: like(() => true) }];
}
