import type { Closeness } from "./closeness.ts";
import type { Guards } from "./guards.ts";

/** Two clusters that were joined: named by a row of each, with the log-odds of the join, for one pair the pair's own. */
export type Join = { one: number; other: number; mean: number; pairs: number };

const never = Number.NEGATIVE_INFINITY;

/**
 * Average linkage inside one component: joins of those that are closest, again and again, down to log-odds of `floor`. Pairs
 * that must not be one stay at −∞ whatever joins them.
 */
export function linkedBy(members: readonly number[], closeness: Closeness, guards: Guards, floor: number): Join[] {
  const clusters = new Clusters(members, closeness, guards);
  const joins: Join[] = clusters.joinForced();
  for (;;) {
    const best = clusters.closest();
    if (!best || best.mean <= floor) return joins;
    if (clusters.fits(best.a, best.b)) joins.push(clusters.join(best.a, best.b, best.mean));
    else clusters.forbid(best.a, best.b);
  }
}

class Clusters {
  readonly #members: readonly number[];
  readonly #closeness: Closeness;
  readonly #guards: Guards;
  readonly #size: number;
  /** How close clusters are, as a full matrix; and the best partner of each. */
  readonly #means: Float64Array;
  readonly #sizes: Int32Array;
  readonly #alive: Uint8Array;
  readonly #partner: Int32Array;
  readonly #best: Float64Array;
  readonly #words: Set<number>[][];

  constructor(members: readonly number[], closeness: Closeness, guards: Guards) {
    const size = members.length;
    this.#members = members;
    this.#closeness = closeness;
    this.#guards = guards;
    this.#size = size;
    this.#means = new Float64Array(size * size);
    this.#sizes = new Int32Array(size).fill(1);
    this.#alive = new Uint8Array(size).fill(1);
    this.#partner = new Int32Array(size).fill(-1);
    this.#best = new Float64Array(size).fill(never);
    this.#words = guards.limits.map(({ field }) =>
      members.map((row) => new Set((field.codes[row] as number) < 0 ? [] : [field.codes[row] as number])),
    );
    for (let a = 0; a < size; a++) {
      for (let b = a + 1; b < size; b++) this.#set(a, b, closeness.of(a, b));
    }
    const places = new Map(members.map((row, place) => [row, place]));
    for (const [one, other] of guards.cannotLinks) {
      const [a, b] = [places.get(one), places.get(other)];
      if (a !== undefined && b !== undefined) this.#set(a, b, never);
    }
    for (let a = 0; a < size; a++) this.#seek(a);
  }

  /** What people said is one, first. */
  joinForced(): Join[] {
    const places = new Map(this.#members.map((row, place) => [row, place]));
    const owner = Int32Array.from(this.#members, (_, place) => place);
    return this.#guards.mustLinks.flatMap(([one, other]) => {
      const [a, b] = [owner[places.get(one) ?? -1], owner[places.get(other) ?? -1]];
      if (a === undefined || b === undefined || a === b) return [];
      for (const [place, own] of owner.entries()) if (own === b) owner[place] = a;
      return [this.join(a, b, Number.POSITIVE_INFINITY)];
    });
  }

  closest(): { a: number; b: number; mean: number } | undefined {
    let a = -1;
    for (let at = 0; at < this.#size; at++) {
      if (this.#alive[at] === 1 && (a < 0 || (this.#best[at] as number) > (this.#best[a] as number))) a = at;
    }
    if (a < 0 || this.#best[a] === never) return undefined;
    return { a, b: this.#partner[a] as number, mean: this.#best[a] as number };
  }

  fits(a: number, b: number): boolean {
    return this.#guards.limits.every(({ most }, at) => {
      const [mine, yours] = [this.#words[at]?.[a] as Set<number>, this.#words[at]?.[b] as Set<number>];
      return mine.size + yours.size <= most || mine.union(yours).size <= most;
    });
  }

  forbid(a: number, b: number): void {
    this.#set(a, b, never);
    this.#seek(a);
    this.#seek(b);
  }

  join(a: number, b: number, mean: number): Join {
    const join = {
      ...{ one: this.#members[a] as number, other: this.#members[b] as number, mean },
      pairs: (this.#sizes[a] as number) * (this.#sizes[b] as number),
    };
    this.#closeness.join(a, b, this.#alive);
    this.#alive[b] = 0;
    this.#sizes[a] = (this.#sizes[a] as number) + (this.#sizes[b] as number);
    for (const words of this.#words) words[a] = (words[a] as Set<number>).union(words[b] as Set<number>);
    for (let k = 0; k < this.#size; k++) {
      if (this.#alive[k] === 0 || k === a) continue;
      const apart = this.#mean(a, k) === never || this.#mean(b, k) === never;
      this.#set(a, k, apart ? never : this.#closeness.of(a, k));
    }
    this.#seek(a);
    for (let k = 0; k < this.#size; k++) if (this.#alive[k] === 1 && k !== a) this.#refresh(k, a, b);
    return join;
  }

  #refresh(k: number, a: number, b: number): void {
    if (this.#partner[k] === a || this.#partner[k] === b) this.#seek(k);
    else if (this.#mean(k, a) > (this.#best[k] as number)) {
      this.#best[k] = this.#mean(k, a);
      this.#partner[k] = a;
    }
  }

  #seek(a: number): void {
    this.#best[a] = never;
    this.#partner[a] = -1;
    for (let b = 0; b < this.#size; b++) {
      if (b === a || this.#alive[b] === 0) continue;
      const mean = this.#mean(a, b);
      if (mean > (this.#best[a] as number)) {
        this.#best[a] = mean;
        this.#partner[a] = b;
      }
    }
  }

  #mean(a: number, b: number): number {
    return this.#means[a * this.#size + b] as number;
  }

  #set(a: number, b: number, mean: number): void {
    this.#means[a * this.#size + b] = mean;
    this.#means[b * this.#size + a] = mean;
  }
}
