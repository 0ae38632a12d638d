import type { Field } from "../columns/field.ts";
import type { Kind } from "../columns/kind.ts";
import type { Model } from "./model.ts";

/** How often each word occurs, by field; and how many there are in all. */
export type Frequencies = { counts: readonly ArrayLike<number>[]; totals: readonly number[] };

const common: ReadonlySet<Kind> = new Set(["category", "year", "month", "day"]);
const most = 4;
const mostNearly = 3;

/** Counted over rows. */
export function frequenciesOf(fields: readonly Field[]): Frequencies {
  return {
    counts: fields.map(({ counts }) => counts),
    totals: fields.map(({ counts }) => counts.reduce((a, b) => a + b, 0)),
  };
}

/** Counted over clusters: somebody with many records does not make their own name common (METHODS 1.8). */
export function frequenciesOfClusters(fields: readonly Field[], order: Int32Array, clusters: Int32Array): Frequencies {
  const counts = fields.map(({ words, codes }) => {
    const count = new Int32Array(words.length);
    const lastSeen = new Int32Array(words.length).fill(-1);
    for (const row of order) {
      const code = codes[row] as number;
      const cluster = clusters[row] as number;
      if (code < 0 || lastSeen[code] === cluster) continue;
      lastSeen[code] = cluster;
      count[code] = (count[code] as number) + 1;
    }
    return count;
  });
  return { counts, totals: counts.map((count) => count.reduce((a, b) => a + b, 0)) };
}

/**
 * What the rareness of a word adds to “unrelated” (in nats): equal rare words are seldom chance. Where words are nearly equal
 * the more common of both only weakens (METHODS 1.8; Winkler 2000).
 */
export function rarityOf(model: Model, field: number, level: number, frequency: number, total: number): number {
  const top = model.shape.tops[field] as number;
  if (level < 2 || level < top - 1 || total <= 0 || common.has(model.fields[field]?.kind ?? "ignored")) return 0;
  const place = (model.shape.offsets[field] as number) + level;
  const chance = Math.max(model.classes[1]?.probabilities[place] as number, 1e-12);
  const weight = Math.log(Math.max(frequency, 1) / total / chance);
  return level === top ? Math.max(-most, Math.min(most, weight)) : Math.max(0, Math.min(mostNearly, weight));
}
