import type { Join } from "../../../resolution/clusters/linkage.ts";
import { type Expectation, expectationOf } from "../../../resolution/clusters/thresholds.ts";
import type { Kind } from "../../../resolution/columns/kind.ts";
import { type Resolution, resolve } from "../../../resolution/resolve.ts";
import { ColumnBuilder, type Table } from "../../../resolution/table.ts";
import type { OutlookPoint } from "../contract.ts";
import { natsOf } from "../odds.ts";
import { type Part, parts, type Words } from "../records/record.ts";
import { type Counted, leastCounted, leastScore, type Weights } from "../weights/weights.ts";

export type Learned = {
  weights: Omit<Weights, "id">;
  outlook: OutlookPoint[];
  /** Records that have something in common, by their places in the order they were given, with their scores. */
  pairs: { one: Int32Array; other: Int32Array; scores: Float32Array };
};

/** In a part at most so many words are counted, the most frequent ones. */
const mostWords = 30_000;
/** Joining two people by itself wants to be surer than the best guess: measured, +3 is right in 99 of 100 (METHODS 1.10). */
const surer = 3;
/** Lines that people may draw, in powers of two. */
const outlook = { lowest: -4, highest: 20 };

/** Records as a table, column by column, as they come. */
export class Records {
  readonly #columns = parts.map((part) => new ColumnBuilder(part));
  #size = 0;

  add(words: Words): void {
    for (const [at, part] of parts.entries()) this.#columns[at]?.add(words[part]?.[0] ?? "");
    this.#size++;
  }

  table(): Table {
    return { size: this.#size, ids: [], columns: this.#columns.map((column) => column.done()) };
  }
}

/**
 * Learns from all records what speaks for one person, and from where on two are to be joined. Throws `nothing-to-compare` where no
 * part says enough.
 */
export async function learnFrom(records: Records, lanes: number): Promise<Learned> {
  const columns = Object.fromEntries(parts.map((part) => [part, part as Kind]));
  const found = await resolve(records.table(), { columns, lanes });
  const { model, thresholds, scored, joins } = found;
  const kept = Int32Array.from({ length: scored.size }, (_, at) => at).filter(
    (at) => (scored.scores[at] as number) >= leastScore,
  );
  return {
    weights: {
      ...{ model, counted: counted(found), shared: sharedIn(found) },
      ...{ link: Math.max(thresholds.link, surer), ask: thresholds.ask },
    },
    outlook: outlookOf(joins),
    pairs: {
      one: kept.map((at) => scored.one[at] as number),
      other: kept.map((at) => scored.other[at] as number),
      scores: Float32Array.from(kept, (at) => scored.scores[at] as number),
    },
  };
}

function counted({ fields, frequencies }: Resolution): Counted[] {
  return fields.map(({ kind, words }, at) => {
    const counts = frequencies.counts[at] ?? [];
    const common = words
      .map((word, code): [string, number] => [word, counts[code] ?? 0])
      .filter(([, count]) => count >= leastCounted)
      .sort(([, a], [, b]) => b - a);
    return {
      part: kind as Part,
      total: frequencies.totals[at] ?? 0,
      words: Object.fromEntries(common.slice(0, mostWords)),
    };
  });
}

const sharedIn = ({ blocked }: Resolution): Set<string> => new Set(blocked.keys());

/** What each line would get wrong and miss, as the weights themselves have it. */
function outlookOf(joins: readonly Join[]): OutlookPoint[] {
  const lines = Array.from({ length: (outlook.highest - outlook.lowest) * 2 + 1 }, (_, at) => outlook.lowest + at / 2);
  return lines.map((bits) => {
    const from = natsOf(bits);
    const { precision, recall }: Expectation = expectationOf(joins, { link: from, ask: from });
    const joined = joins.filter(({ mean }) => mean > from).reduce((sum, { pairs }) => sum + pairs, 0);
    return { bits, wrong: 1 - precision, missed: 1 - recall, joined };
  });
}
