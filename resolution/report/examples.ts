import type { Join } from "../clusters/linkage.ts";
import type { Resolution } from "../resolve.ts";
import type { Table } from "../table.ts";
import { knownOf, wordsOf } from "../weights/known.ts";
import { type PairScore, scorePair } from "../weights/score-pair.ts";

/** Two rows beside a threshold, with what speaks for and against them. */
export type Example = { one: string; other: string; mean: number; score: PairScore };

const eachSide = 4;

/** The joins nearest to a threshold, above it and below it. */
export function examplesAround(
  table: Table,
  resolution: Resolution,
  threshold: number,
): { above: Example[]; below: Example[] } {
  const { joins, fields, model, frequencies } = resolution;
  const known = knownOf(model, fields, frequencies);
  const sorted = joins.filter(({ mean }) => Number.isFinite(mean)).sort((a, b) => a.mean - b.mean);
  const first = sorted.findIndex(({ mean }) => mean > threshold);
  const split = first < 0 ? sorted.length : first;
  const example = ({ one, other, mean }: Join): Example => ({
    ...{ one: table.ids[one] ?? "", other: table.ids[other] ?? "", mean },
    score: scorePair(known, wordsOf(fields, one), wordsOf(fields, other)),
  });
  return {
    above: sorted.slice(split, split + eachSide).map(example),
    below: sorted
      .slice(Math.max(0, split - eachSide), split)
      .reverse()
      .map(example),
  };
}
