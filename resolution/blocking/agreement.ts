import { type Keys, mostKeys } from "./keys.ts";
import type { Rule } from "./rules.ts";

const bits = mostKeys / 2;

/** The keys of a rule as two masks. */
const maskOf = ({ keys }: Rule): [low: number, high: number] => [
  keys.filter((at) => at < bits).reduce((mask, at) => mask | (1 << at), 0),
  keys.filter((at) => at >= bits).reduce((mask, at) => mask | (1 << (at - bits)), 0),
];

/**
 * Whether a rule is the first to bring a pair: the two agree in its keys and in those of no rule before it. Needs no memory of
 * what was seen, so rules can be worked on in any order and on any core.
 */
export class FirstToBring {
  readonly #rows: Int32Array;
  readonly #keys: number;
  readonly #lows: Int32Array;
  readonly #highs: Int32Array;

  constructor(keys: Keys, rules: readonly Rule[]) {
    const masks = rules.map(maskOf);
    this.#rows = keys.side;
    this.#keys = keys.width;
    this.#lows = Int32Array.from(masks, ([low]) => low);
    this.#highs = Int32Array.from(masks, ([, high]) => high);
  }

  isFirst(rule: number, one: number, other: number): boolean {
    return this.#firstOf(one, other, rule) === rule;
  }

  /** Whether some rule brings the pair. */
  isBrought(one: number, other: number): boolean {
    return this.#firstOf(one, other, this.#lows.length - 1) >= 0;
  }

  /** The first rule up to `last` in whose keys the two agree; −1 when there is none. */
  #firstOf(one: number, other: number, last: number): number {
    const rows = this.#rows;
    const keys = this.#keys;
    let [low, high] = [0, 0];
    for (let at = 0; at < keys; at++) {
      const code = rows[one * keys + at] as number;
      if (code < 0 || code !== rows[other * keys + at]) continue;
      if (at < bits) low |= 1 << at;
      else high |= 1 << (at - bits);
    }
    // The last one is looked at too: rows of one bucket may not agree in it after all.
    for (let rule = 0; rule <= last; rule++) {
      const [wantLow, wantHigh] = [this.#lows[rule] as number, this.#highs[rule] as number];
      if ((low & wantLow) === wantLow && (high & wantHigh) === wantHigh) return rule;
    }
    return -1;
  }
}
