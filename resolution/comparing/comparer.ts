import type { Field } from "../columns/field.ts";
import { comparisons } from "./by-kind.ts";
import { type Comparison, highest } from "./comparison.ts";
import { lettersOf } from "./letters.ts";
import { isSwapped, mayBeSwapped, type Swap, swapsOf } from "./swaps.ts";

/** Up to so many words every pair of them has a byte of its own; above, pairs share places and the latest stays. */
const mostDense = 2500;
const places = 1 << 18;

/** Compares rows field by field. Keeps what it compared, for values come again. Not to be shared between threads. */
export class Comparer {
  readonly fields: readonly Field[];
  readonly swaps: readonly Swap[];
  /** The highest level of each field, and 2 for each flag of an exchange behind them. */
  readonly tops: readonly number[];
  /** The levels of the pair that was compared last. */
  readonly levels: Uint8Array;
  readonly #comparisons: readonly Comparison[];
  readonly #letters: readonly Int32Array[];
  readonly #dense: readonly (Uint8Array | null)[];
  readonly #sparse: readonly { keys: Float64Array; levels: Uint8Array }[];

  constructor(fields: readonly Field[]) {
    this.fields = fields;
    this.swaps = swapsOf(fields);
    this.#comparisons = fields.map(({ kind }) => comparisons[kind]);
    this.tops = [...this.#comparisons.map(highest), ...this.swaps.map(() => 2)];
    this.levels = new Uint8Array(this.tops.length);
    this.#letters = fields.map(({ words }) => Int32Array.from(words, lettersOf));
    this.#dense = fields.map(({ words: { length } }) => (length <= mostDense ? new Uint8Array(length * length) : null));
    this.#sparse = this.#dense.map((dense) => ({
      keys: new Float64Array(dense ? 0 : places).fill(-1),
      levels: new Uint8Array(dense ? 0 : places),
    }));
  }

  /** Fills `levels`; answers them as one number (mixed radix), the same for the same levels. */
  compare(one: number, other: number): number {
    const { levels, fields, tops } = this;
    for (let at = 0; at < fields.length; at++) {
      const { codes } = fields[at] as Field;
      levels[at] = this.#level(at, codes[one] as number, codes[other] as number);
    }
    for (let at = 0; at < this.swaps.length; at++) {
      levels[fields.length + at] = this.#trySwap(this.swaps[at] as Swap, one, other);
    }
    let pattern = 0;
    for (let at = tops.length - 1; at >= 0; at--)
      pattern = pattern * ((tops[at] as number) + 1) + (levels[at] as number);
    return pattern;
  }

  #level(at: number, one: number, other: number): number {
    if (one < 0 || other < 0) return 0;
    if (one === other) return this.tops[at] as number;
    const [low, high] = one < other ? [one, other] : [other, one];
    const key = low * (this.fields[at] as Field).words.length + high;
    const dense = this.#dense[at];
    if (dense) {
      const known = dense[key] as number;
      if (known > 0) return known;
      dense[key] = this.#compareWords(at, low, at, high);
      return dense[key] as number;
    }
    const { keys, levels } = this.#sparse[at] as { keys: Float64Array; levels: Uint8Array };
    const place = (Math.imul(low, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b)) >>> 14;
    if (keys[place] === key) return levels[place] as number;
    keys[place] = key;
    levels[place] = this.#compareWords(at, low, at, high);
    return levels[place] as number;
  }

  #compareWords(first: number, one: number, second: number, other: number): number {
    return (this.#comparisons[first] as Comparison).compare(
      (this.fields[first] as Field).words[one] as string,
      (this.fields[second] as Field).words[other] as string,
      this.#letters[first]?.[one] as number,
      this.#letters[second]?.[other] as number,
    );
  }

  /** Replaces the levels of both fields by the crossed ones where those are better; answers the flag. */
  #trySwap([first, second]: Swap, one: number, other: number): number {
    const { levels } = this;
    const top = this.tops[first] as number;
    const [direct, also] = [levels[first] as number, levels[second] as number];
    if (mayBeSwapped(direct, also, top)) {
      const [here, there] = [this.fields[first] as Field, this.fields[second] as Field];
      const crossed = (a: number, b: number) => (a < 0 || b < 0 ? 0 : this.#compareWords(first, a, second, b));
      const across = crossed(here.codes[one] as number, there.codes[other] as number);
      const back = crossed(here.codes[other] as number, there.codes[one] as number);
      if (isSwapped(across, back, top)) {
        levels[first] = across;
        levels[second] = back;
        return 2;
      }
    }
    return direct > 0 && also > 0 ? 1 : 0;
  }
}
