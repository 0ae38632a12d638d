import type { Closeness } from "../../../resolution/clusters/closeness.ts";
import { fieldCloseness } from "../../../resolution/clusters/field-closeness.ts";
import type { Weights } from "../weights/weights.ts";
import { Likenesses } from "./likeness.ts";
import { type Member, type Proof, provenOf } from "./member.ts";

/** What is proven weighs as much as the clearest evidence. */
export const certain = 16;
/** So strongly speaks against one person what outweighs a proof. */
const refuting = -6;
/** Where nothing was learned, what is not proven says nothing. */
const unsaid = 0;
/** How far what only shares a name stays below the line. */
const beneath = 0.01;
/** Nobody is asked about those whom nothing binds: in few people's data a shared name and addresses made of it pass for more. */
const unbound = -3;

/** What any pair of two groups says beyond its score. */
const said = { areBound: 1, isMoreThanNames: 2, isProven: 4 } as const;

/** The lines that hold: from these log-odds (natural) on two are joined, and somebody is asked. */
export const linesOf = (weights: Weights | undefined): { link: number; ask: number } => weights ?? { link: 3, ask: 3 };

/** How close profiles, and groups of them, are to being one person, in natural log-odds; by their places among the members. */
export class Scores {
  readonly #members: readonly Member[];
  readonly #likenesses: Likenesses | undefined;
  readonly #link: number;

  constructor(members: readonly Member[], weights: Weights | undefined) {
    this.#members = members;
    this.#likenesses =
      weights &&
      new Likenesses(
        members.map(({ words }) => words),
        weights,
      );
    this.#link = Math.min(linesOf(weights).link, certain);
  }

  /** Of two profiles. */
  of(one: number, other: number): number {
    return this.#held(this.#likenesses?.of(one, other).score ?? unsaid, this.#said(one, other));
  }

  /** Of groups that become one by and by, each a single one of these profiles at first. */
  closeness(places: readonly number[]): Closeness {
    const size = places.length;
    const spoken = new Uint8Array(size * size);
    for (let a = 0; a < size; a++) {
      for (let b = a + 1; b < size; b++) {
        spoken[a * size + b] = spoken[b * size + a] = this.#said(places[a] as number, places[b] as number);
      }
    }
    const weighed = this.#likenesses && fieldCloseness(places, this.#likenesses.evidence);
    return {
      of: (a, b) => this.#held(weighed?.of(a, b) ?? unsaid, spoken[a * size + b] as number),
      join: (a, b, alive) => {
        weighed?.join(a, b, alive);
        for (let k = 0; k < size; k++) {
          spoken[a * size + k] = spoken[k * size + a] =
            (spoken[a * size + k] as number) | (spoken[b * size + k] as number);
        }
      },
    };
  }

  /** How close two groups are, and which of their profiles are most alike. */
  between(mine: readonly number[], yours: readonly number[]): { mean: number; one: number; other: number } {
    const closeness = this.closeness([...mine, ...yours]);
    const alive = new Uint8Array(mine.length + yours.length).fill(1);
    const gather = (first: number, end: number) => {
      for (let at = first + 1; at < end; at++) {
        closeness.join(first, at, alive);
        alive[at] = 0;
      }
    };
    gather(0, mine.length);
    gather(mine.length, alive.length);
    return { mean: closeness.of(0, mine.length), ...this.closest(mine, yours) };
  }

  closest(mine: readonly number[], yours: readonly number[]): { one: number; other: number } {
    let [best, one, other] = [Number.NEGATIVE_INFINITY, -1, -1];
    for (const here of mine) {
      for (const there of yours) {
        const score = this.of(here, there);
        if (score > best) [best, one, other] = [score, here, there];
      }
    }
    return { one, other };
  }

  proven = (one: number, other: number): Proof | undefined =>
    provenOf(this.#members[one] as Member, this.#members[other] as Member);

  #said(one: number, other: number): number {
    const likeness = this.#likenesses?.of(one, other);
    return (
      (likeness?.areBound === false ? 0 : said.areBound) |
      (likeness?.onlyNames ? 0 : said.isMoreThanNames) |
      (this.proven(one, other) ? said.isProven : 0)
    );
  }

  /** What the weights say, within what names alone, nothing at all, and proof allow. */
  #held(score: number, spoken: number): number {
    if ((spoken & said.isProven) !== 0) return score > refuting ? certain : score;
    if ((spoken & said.areBound) === 0) return Math.min(score, unbound);
    return (spoken & said.isMoreThanNames) === 0 ? Math.min(score, this.#link - beneath) : score;
  }
}
