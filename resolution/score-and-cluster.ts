import { cluster, type Scored } from "./clusters/cluster.ts";
import { grouped } from "./clusters/components.ts";
import type { Evidence } from "./clusters/field-closeness.ts";
import type { Guards } from "./clusters/guards.ts";
import { labelsOf } from "./clusters/labels.ts";
import type { Join } from "./clusters/linkage.ts";
import type { Field } from "./columns/field.ts";
import type { Comparer } from "./comparing/comparer.ts";
import type { Compared } from "./lanes/compare-all.ts";
import { keptPairs, type Pairs } from "./lanes/kept-pairs.ts";
import type { Table } from "./table.ts";
import { type Hope, hopeOf } from "./weights/hope.ts";
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

/** Pairs that could not come this far above the floor are let go: what is learned again moves scores by less. */
const slack = 4;

type Found = { scored: Scored; joins: Join[] };
export type Clustered = Found & { model: Model; frequencies: Frequencies; left: Hope["left"] };

/**
 * Scores and clusters twice. The second time words are as rare as they are among people, not among records (METHODS 1.8), and
 * the same person is what was found to be one. `left` counts the pairs that were never hoped for, by their scores.
 */
export function scoreAndCluster(learned: Learned): Clustered {
  const { fields, table, model, compared, comparer, onProgress } = learned;
  onProgress("clusters", 0);
  const frequencies = frequenciesOf(fields);
  const classes = model.classes.length;
  const hope = hopeOf(new Scorer(model, fields, frequencies), classes, compared.patterns, floor - slack);
  const pairs = keptPairs(compared, hope.isKept);
  const { order, starts, clusters } = clustersAt(0, table.size, once(learned, pairs, frequencies));
  onProgress("clusters", 0.5);
  const again = {
    frequencies: frequenciesOfClusters(fields, order, clusters),
    model: relearned(model, comparer, order, starts),
  };
  return { ...again, left: hope.left, ...once({ ...learned, model: again.model }, pairs, again.frequencies) };
}

/** Rows cluster by cluster. */
function clustersAt(link: number, size: number, { joins }: Found) {
  const { clusters } = labelsOf(size, joins, link);
  // Cluster numbers begin at 1; the grouping wants names of rows.
  return { clusters, ...grouped(clusters.map((number) => number - 1)) };
}

function once(learned: Learned, pairs: Pairs, frequencies: Frequencies): Found {
  const { table, fields, comparer, model, compared, guards } = learned;
  const { classes, shape } = model;
  const scorer = new Scorer(model, fields, frequencies);
  const scored = scoredBy(scorer, classes.length, pairs, compared.patterns);
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

function scoredBy(scorer: Scorer, classes: number, pairs: Pairs, patterns: Compared["patterns"]): Scored {
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
