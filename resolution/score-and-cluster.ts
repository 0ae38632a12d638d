import { cluster, type Scored } from "./clusters/cluster.ts";
import { grouped } from "./clusters/components.ts";
import type { Guards } from "./clusters/guards.ts";
import { labelsOf } from "./clusters/labels.ts";
import type { Join } from "./clusters/linkage.ts";
import type { Field } from "./columns/field.ts";
import type { Comparer } from "./comparing/comparer.ts";
import type { Compared } from "./lanes/compare-all.ts";
import type { Table } from "./table.ts";
import type { Model } from "./weights/model.ts";
import { type Frequencies, frequenciesOf, frequenciesOfClusters } from "./weights/rarity.ts";
import { Scorer } from "./weights/scorer.ts";

/** Joins below this are not even asked about. */
const floor = -2;

type Learned = {
  table: Table;
  fields: readonly Field[];
  comparer: Comparer;
  model: Model;
  compared: Compared;
  guards: Guards;
  onProgress: (step: string, share: number) => void;
};

/** Scores and clusters twice: the second time words are as rare as they are among people, not among records (METHODS 1.8). */
export function scoreAndCluster(learned: Learned): { frequencies: Frequencies; scored: Scored; joins: Join[] } {
  const { fields, table, onProgress } = learned;
  onProgress("clusters", 0);
  const first = once(learned, frequenciesOf(fields));
  onProgress("clusters", 0.5);
  const { clusters } = labelsOf(table.size, first.joins, 0);
  // Cluster numbers begin at 1; the grouping wants names of rows.
  const { order } = grouped(clusters.map((number) => number - 1));
  return once(learned, frequenciesOfClusters(fields, order, clusters));
}

function once({ table, fields, comparer, model, compared, guards }: Learned, frequencies: Frequencies) {
  const scorer = new Scorer(model, fields, frequencies);
  const scored = scoredBy(scorer, model.classes.length, compared);
  const logs = new Float64Array(model.classes.length);
  const scoreOf = (one: number, other: number) => {
    comparer.compare(one, other);
    scorer.logsOf(comparer.levels, 0, logs, 0);
    return scorer.score(one, other, comparer.levels, 0, logs, 0);
  };
  return { frequencies, scored, joins: cluster(table.size, scored, scoreOf, guards, floor) };
}

function scoredBy(scorer: Scorer, classes: number, { pairs, patterns }: Compared): Scored {
  const { width, size, levels } = patterns;
  const logs = new Float64Array(size * classes);
  for (let pattern = 0; pattern < size; pattern++) scorer.logsOf(levels, pattern * width, logs, pattern * classes);
  const scores = new Float32Array(pairs.size);
  for (let at = 0; at < pairs.size; at++) {
    const pattern = pairs.pattern[at] as number;
    const [one, other] = [pairs.one[at] as number, pairs.other[at] as number];
    scores[at] = scorer.score(one, other, levels, pattern * width, logs, pattern * classes);
  }
  return { one: pairs.one, other: pairs.other, scores, size: pairs.size };
}
