import type { Evidence } from "../../../resolution/clusters/field-closeness.ts";
import { wordAt } from "../../../resolution/columns/field.ts";
import { Comparer } from "../../../resolution/comparing/comparer.ts";
import { scorePair } from "../../../resolution/weights/score-pair.ts";
import { Scorer } from "../../../resolution/weights/scorer.ts";
import type { MatchPart, MatchReason } from "../contract.ts";
import type { Part, Words } from "../records/record.ts";
import { frequencyIn, knownOf, type Weights, weighed } from "../weights/weights.ts";
import { tableOf } from "./table.ts";

/** How alike two records are. */
export type Likeness = {
  /** Natural log-odds that both are one person. */
  score: number;
  /** They have nothing in common but names and the town. */
  onlyNames: boolean;
  /** Their first names differ, and they share no address, number or birthday: two of a family. */
  areKin: boolean;
};

/** Half a town has these in common. */
const untold: ReadonlySet<Part> = new Set(["given", "middle", "surname", "city"]);

const own: ReadonlySet<Part> = new Set(["mail", "phone", "date"]);
const different = 1;

/** Compares records with each other by weights that were learned before. */
export class Likenesses {
  readonly #weights: Weights;
  readonly #rowsOf: readonly (readonly number[])[];
  readonly #comparer: Comparer;
  readonly #scorer: Scorer;
  readonly #logs: Float64Array;
  /** Places of the fields that are more than a name, and of those that are a person's own. */
  readonly #telling: readonly number[];
  readonly #own: readonly number[];
  readonly #given: number;

  constructor(records: readonly Words[], weights: Weights) {
    const { fields, rowsOf } = tableOf(records, weights);
    const order = weighed(weights);
    this.#weights = weights;
    this.#rowsOf = rowsOf;
    this.#comparer = new Comparer(fields);
    this.#scorer = new Scorer(weights.model, fields, {
      counts: fields.map(({ words }, at) => words.map((word) => frequencyIn(weights, order[at] as Part, word))),
      totals: knownOf(weights).totals,
    });
    this.#logs = new Float64Array(weights.model.classes.length);
    this.#telling = order.flatMap((part, at) => (untold.has(part) ? [] : [at]));
    this.#own = order.flatMap((part, at) => (own.has(part) ? [at] : []));
    this.#given = order.indexOf("given");
  }

  /** What pairs say field by field, for comparing groups of them. */
  get evidence(): Evidence {
    const { classes, shape } = this.#weights.model;
    return {
      fields: shape.tops.length + 1,
      before: Float64Array.from(classes.slice(1), ({ share }) => Math.log(share / (classes[0]?.share as number))),
      read: (one, other, into) => {
        const { mine, yours } = this.#best(one, other);
        this.#comparer.compare(mine, yours);
        this.#scorer.evidenceOf(mine, yours, this.#comparer.levels, into);
      },
    };
  }

  /** Of two records by their places; where they have several addresses, by those that are most alike. */
  of(one: number, other: number): Likeness {
    return this.#best(one, other).likeness;
  }

  /** Why, step by step; the steps add up to the score. */
  reasons(one: number, other: number): MatchReason[] {
    const { mine, yours } = this.#best(one, other);
    const { fields } = this.#comparer;
    const said = (row: number) => fields.map((field) => wordAt(field, row));
    const order = weighed(this.#weights);
    const { reasons, levels } = scorePair(knownOf(this.#weights), said(mine), said(yours));
    return reasons.map(({ name, one: here, other: there, bits }) => {
      const at = fields.findIndex((field) => field.name === name);
      const part = at >= 0 ? (order[at] as MatchPart) : (wholes[name] ?? "together");
      return { part, level: at >= 0 ? (levels[at] as number) : 0, one: here, other: there, bits };
    });
  }

  #best(one: number, other: number): { likeness: Likeness; mine: number; yours: number } {
    let best: { likeness: Likeness; mine: number; yours: number } | undefined;
    for (const mine of this.#rowsOf[one] ?? []) {
      for (const yours of this.#rowsOf[other] ?? []) {
        const likeness = this.#compare(mine, yours);
        if (!best || likeness.score > best.likeness.score) best = { likeness, mine, yours };
      }
    }
    if (!best) throw new RangeError(`no records ${one} and ${other}`);
    return best;
  }

  #compare(mine: number, yours: number): Likeness {
    const [comparer, scorer] = [this.#comparer, this.#scorer];
    comparer.compare(mine, yours);
    scorer.logsOf(comparer.levels, 0, this.#logs, 0);
    const score = scorer.score(mine, yours, comparer.levels, 0, this.#logs, 0);
    const areKin =
      comparer.levels[this.#given] === different && !this.#own.some((at) => comparer.levels[at] === comparer.tops[at]);
    const onlyNames = !this.#telling.some(
      (at) =>
        (comparer.levels[at] as number) > 1 && (comparer.levels[at] as number) >= (comparer.tops[at] as number) - 1,
    );
    return { score, onlyNames, areKin };
  }
}

/** What `scorePair` calls the reasons that speak of no single field. */
const wholes: Readonly<Record<string, MatchPart>> = {
  "any two records": "before",
  "places of names": "places",
  "what goes together": "together",
  "could be neighbours": "neighbours",
};
