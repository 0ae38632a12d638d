import type { PatternTable } from "../lanes/pairs.ts";
import type { Scorer } from "./scorer.ts";

/** Which patterns may still be one person, and how many pairs of the others have about which score (whole nats). */
export type Hope = { isKept: Uint8Array; left: Map<number, number> };

/**
 * A pattern is kept when it reaches `least` with words that nobody else has. All others are strangers whatever their words;
 * they were needed to learn what strangers look like, and are only counted from here on.
 */
export function hopeOf(scorer: Scorer, classes: number, patterns: PatternTable, least: number): Hope {
  const { width, size, levels, counts } = patterns;
  const logs = new Float64Array(classes);
  const isKept = new Uint8Array(size);
  const left = new Map<number, number>();
  for (let pattern = 0; pattern < size; pattern++) {
    scorer.logsOf(levels, pattern * width, logs, 0);
    if (scorer.highest(levels, pattern * width, logs, 0) >= least) {
      isKept[pattern] = 1;
      continue;
    }
    const score = Math.round(scorer.plain(logs));
    left.set(score, (left.get(score) ?? 0) + (counts[pattern] as number));
  }
  return { isKept, left };
}
