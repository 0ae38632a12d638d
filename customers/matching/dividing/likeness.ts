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
  /** They have nothing in common but names, the town, and addresses that are nearly the same. */
  onlyNames: boolean;
  /**
   * They share an address, a number or a birthday, or a first name without differing in the surname, unless it is the street they
   * share. All others may be two of a family, or two whose addresses spell names alike.
   */
  areBound: boolean;
};

/** Half a town has these in common. */
const untold: ReadonlySet<Part> = new Set(["given", "middle", "surname", "city"]);

const own = ["mail", "phone", "date"] as const;
const different = 1;

/** Compares records with each other by weights that were learned before. */
export class Likenesses {
  readonly #weights: Weights;
  readonly #rowsOf: readonly (readonly number[])[];
  readonly #comparer: Comparer;
  readonly #scorer: Scorer;
  readonly #logs: Float64Array;
  readonly #order: readonly Part[];

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
    this.#order = order;
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
    const { reasons, levels } = scorePair(knownOf(this.#weights), said(mine), said(yours));
    return reasons.map(({ name, one: here, other: there, bits }) => {
      const at = fields.findIndex((field) => field.name === name);
      const part = at >= 0 ? (this.#order[at] as MatchPart) : (wholes[name] ?? "together");
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
    return { score, onlyNames: !this.#order.some((part) => this.#isTelling(part)), areBound: this.#areBound() };
  }

  /** How far below equal both are in a part, of the pair compared last; nothing where one of them does not say. */
  #below(part: Part): number | undefined {
    const at = this.#order.indexOf(part);
    const level = this.#comparer.levels[at] ?? 0;
    return level === 0 ? undefined : (this.#comparer.tops[at] as number) - level;
  }

  #isTelling(part: Part): boolean {
    const below = this.#below(part);
    if (untold.has(part) || below === undefined || this.#differ(part)) return false;
    // Whoever writes in somebody's name has an address that is nearly theirs.
    return below === 0 || (below === 1 && part !== "mail");
  }

  #differ(part: Part): boolean {
    return this.#comparer.levels[this.#order.indexOf(part)] === different;
  }

  #areBound(): boolean {
    if (own.some((part) => this.#below(part) === 0)) return true;
    const isNamedAlike = this.#below("given") !== undefined && !this.#differ("given");
    return isNamedAlike && (!this.#differ("surname") || this.#below("street") === 0);
  }
}

/** What `scorePair` calls the reasons that speak of no single field. */
const wholes: Readonly<Record<string, MatchPart>> = {
  "any two records": "before",
  "places of names": "places",
  "what goes together": "together",
  "could be neighbours": "neighbours",
};
