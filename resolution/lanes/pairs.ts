/** Pairs of rows with the pattern of levels each was found to have; grows as needed. */
export class PairList {
  one = new Int32Array(1 << 12);
  other = new Int32Array(1 << 12);
  pattern = new Int32Array(1 << 12);
  size = 0;

  add(one: number, other: number, pattern: number): void {
    if (this.size === this.one.length) this.#grow();
    this.one[this.size] = one;
    this.other[this.size] = other;
    this.pattern[this.size++] = pattern;
  }

  #grow(): void {
    for (const name of ["one", "other", "pattern"] as const) {
      const grown = new Int32Array(Math.ceil(this.size * 1.6));
      grown.set(this[name]);
      this[name] = grown;
    }
  }
}

/** Distinct patterns of levels, each with how many pairs show it. */
export class PatternTable {
  readonly width: number;
  /** `width` levels for each pattern, one pattern behind the other. */
  levels = new Uint8Array(1 << 12);
  counts: number[] = [];
  readonly #known = new Map<number, number>();

  constructor(width: number) {
    this.width = width;
  }

  get size(): number {
    return this.counts.length;
  }

  /** The pattern's place; `key` is the same for the same levels. */
  placeOf(key: number, levels: ArrayLike<number>, count = 1): number {
    let place = this.#known.get(key);
    if (place === undefined) {
      place = this.counts.length;
      this.#known.set(key, place);
      this.counts.push(0);
      const end = (place + 1) * this.width;
      if (end > this.levels.length) {
        const grown = new Uint8Array(this.levels.length * 2 + this.width);
        grown.set(this.levels);
        this.levels = grown;
      }
      this.levels.set(levels, place * this.width);
    }
    this.counts[place] = (this.counts[place] as number) + count;
    return place;
  }

  keys(): IterableIterator<number> {
    return this.#known.keys();
  }
}
