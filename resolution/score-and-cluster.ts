import { cluster, type Scored } from "./clusters/cluster.ts";
import { grouped } from "./clusters/components.ts";
import type { Evidence } from "./clusters/field-closeness.ts";
import type { Guards } from "./clusters/guards.ts";
import { labelsOf } from "./clusters/labels.ts";
import type { Join } from "./clusters/linkage.ts";
import type { Field } from "./columns/field.ts";
import type { Comparer } from "./comparing/comparer.ts";
import type { Compared } from "./lanes/compare-all.ts";
import type { Table } from "./table.ts";
import type { Model } from "./weights/model.ts";
import { type Frequencies, frequenciesOf, frequenciesOfClusters } from "./weights/rarity.ts";
import { relearned } from "./weights/relearn.ts";
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

/**
 * Scores and clusters twice. The second time words are as rare as they are among people, not among records (METHODS 1.8), and
 * the same person is what was found to be one. What was learned stays in `model` for the first time.
 */
export function scoreAndCluster(learned: Learned): { model: Model; frequencies: Frequencies } & Found {
  const { fields, table, model, comparer, onProgress } = learned;
  onProgress("clusters", 0);
  const first = once(learned, frequenciesOf(fields));
  onProgress("clusters", 0.5);
  const { clusters } = labelsOf(table.size, first.joins, 0);
  // Cluster numbers begin at 1; the grouping wants names of rows.
  const { order, starts } = grouped(clusters.map((number) => number - 1));
  const rowsOf = starts.slice(0, -1).map((start, at) => order.subarray(start, starts[at + 1]));
  const frequencies = frequenciesOfClusters(fields, order, clusters);
  const again = relearned(model, comparer, rowsOf);
  return { model: again, frequencies, ...once({ ...learned, model: again }, frequencies) };
}

type Found = { scored: Scored; joins: Join[] };

function once({ table, fields, comparer, model, compared, guards }: Learned, frequencies: Frequencies): Found {
  const { classes, shape } = model;
  const scorer = new Scorer(model, fields, frequencies);
  const scored = scoredBy(scorer, classes.length, compared);
  const evidence: Evidence = {
    fields: shape.tops.length + 1,
    before: Float64Array.from(classes.slice(1), ({ share }) => Math.log(share / (classes[0]?.share as number))),
    read: (one, other, into) => {
      comparer.compare(one, other);
      scorer.evidenceOf(one, other, comparer.levels, into);
    },
  };
  return { scored, joins: cluster(table.size, scored, evidence, guards, floor) };
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
