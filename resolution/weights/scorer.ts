import type { Field } from "../columns/field.ts";
import { correlationOf, logTable, type Model } from "./model.ts";
import { type Frequencies, rarityOf } from "./rarity.ts";

/** Log-odds (natural) that two rows are one person, from their levels and how rare their words are. */
export class Scorer {
  readonly #model: Model;
  readonly #fields: readonly Field[];
  readonly #frequencies: Frequencies;
  readonly #tables: readonly Float64Array[];
  readonly #shares: readonly number[];
  /** What rareness adds to each class, for the pair at hand. */
  readonly #rarities: Float64Array;

  constructor(model: Model, fields: readonly Field[], frequencies: Frequencies) {
    this.#model = model;
    this.#fields = fields;
    this.#frequencies = frequencies;
    this.#tables = model.classes.map(({ probabilities }) => logTable(model.shape, probabilities));
    this.#rarities = new Float64Array(model.classes.length);
    this.#shares = model.classes.map(({ share }) => Math.log(share));
  }

  /** The logarithm of each class for levels that start at a place in an array. */
  logsOf(levels: ArrayLike<number>, start: number, into: Float64Array, at: number): void {
    const { shape, correlations } = this.#model;
    for (let which = 0; which < this.#tables.length; which++) {
      const table = this.#tables[which] as Float64Array;
      let sum = this.#shares[which] as number;
      for (let field = 0; field < shape.tops.length; field++) {
        sum += table[(shape.offsets[field] as number) + (levels[start + field] as number)] as number;
      }
      into[at + which] = which === 1 ? sum + correlationOf(correlations, shape.tops, levels, start) : sum;
    }
  }

  /** What the levels of two rows say, field by field, for comparing clusters; what goes together is a field of its own, the last. */
  evidenceOf(one: number, other: number, levels: ArrayLike<number>, into: Float64Array): void {
    const { shape, correlations } = this.#model;
    const width = this.#tables.length;
    into.fill(0);
    for (let field = 0; field < shape.tops.length; field++) {
      const level = levels[field] as number;
      if (level === 0) continue;
      const place = (shape.offsets[field] as number) + level;
      const rarity = this.#rarityIn(field, level, one, other);
      into[field * width] = 1;
      for (let which = 1; which < width; which++) {
        const likelier = (this.#tables[which]?.[place] as number) - (this.#tables[0]?.[place] as number);
        into[field * width + which] = likelier + (this.#model.classes[which]?.common[field] ? 0 : rarity);
      }
    }
    if (!correlations.some(({ first, second }) => levels[first] !== 0 && levels[second] !== 0)) return;
    into[shape.tops.length * width] = 1;
    into[shape.tops.length * width + 1] = correlationOf(correlations, shape.tops, levels);
  }

  /** The score of two rows, given their levels and the logarithms of those. */
  score(one: number, other: number, levels: ArrayLike<number>, start: number, logs: Float64Array, at: number): number {
    const rarities = this.#rarities.fill(0);
    for (let field = 0; field < this.#fields.length; field++) {
      const rarity = this.#rarityIn(field, levels[start + field] as number, one, other);
      if (rarity !== 0) addRarity(rarities, this.#model.classes, field, rarity);
    }
    return logOdds(logs, at, rarities);
  }

  /** The score of levels whatever the words are. */
  plain(logs: Float64Array): number {
    return logOdds(logs, 0, this.#rarities.fill(0));
  }

  /** The highest score that rows with these levels may have: that of words which nobody else has. */
  highest(levels: ArrayLike<number>, start: number, logs: Float64Array, at: number): number {
    const rarities = this.#rarities.fill(0);
    for (let field = 0; field < this.#fields.length; field++) {
      const level = levels[start + field] as number;
      const total = this.#frequencies.totals[field] as number;
      addRarity(rarities, this.#model.classes, field, Math.min(0, rarityOf(this.#model, field, level, 1, total)));
    }
    return logOdds(logs, at, rarities);
  }

  #rarityIn(field: number, level: number, one: number, other: number): number {
    const top = this.#model.shape.tops[field] as number;
    if (field >= this.#fields.length || level < 2 || level < top - 1) return 0;
    const { codes } = this.#fields[field] as Field;
    const [mine, yours] = [codes[one] as number, codes[other] as number];
    // Exchanged: the words belong to two fields, whose frequencies say nothing of each other.
    if (mine < 0 || yours < 0 || (level === top && mine !== yours)) return 0;
    const counts = this.#frequencies.counts[field] as ArrayLike<number>;
    const frequency = Math.max(counts[mine] as number, counts[yours] as number);
    return rarityOf(this.#model, field, level, frequency, this.#frequencies.totals[field] as number);
  }
}

/** What is rare makes strangers less likely, and neighbours where they do not have it in common. */
export function addRarity(rarities: Float64Array, classes: Model["classes"], field: number, rarity: number): void {
  for (let which = 1; which < rarities.length; which++) {
    if (!classes[which]?.common[field]) rarities[which] = (rarities[which] as number) + rarity;
  }
}

/** The same person against everything else, each class with what rareness adds to it. */
export function logOdds(logs: ArrayLike<number>, at: number, rarities: Float64Array): number {
  const person = logs[at] as number;
  let against = 0;
  for (let which = 1; which < rarities.length; which++) {
    against += Math.exp((logs[at + which] as number) + (rarities[which] as number) - person);
  }
  return -Math.log(Math.max(against, 1e-300));
}
