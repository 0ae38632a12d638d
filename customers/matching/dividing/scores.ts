import type { Weights } from "../weights/weights.ts";
import { Likenesses } from "./likeness.ts";
import { type Member, type Proof, provenOf } from "./member.ts";

/** What is proven weighs as much as the clearest evidence: other records may still speak against it. */
export const certain = 16;
/** Evidence of one pair counts so much at most in a mean, as in the resolution of a file. */
const lowest = -6;
/** Where nothing was learned, what is not proven says nothing. */
const unsaid = 0;
/** Nobody is asked about two of a family: in a few people's data a shared surname and addresses made of it pass for more. */
const kin = -3;
/** How far what only shares a name stays below the line. */
const beneath = 0.01;

/** The lines that hold: from these mean log-odds (natural) on two are joined, and somebody is asked. */
export const linesOf = (weights: Weights | undefined): { link: number; ask: number } => weights ?? { link: 3, ask: 3 };

/** Scores of members by their places, in natural log-odds; kept, since joining asks for them again and again. */
export class Scores {
  readonly #members: readonly Member[];
  readonly #likenesses: Likenesses | undefined;
  readonly #link: number;
  readonly #known = new Map<number, { score: number; proven: Proof | undefined }>();

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

  of = (one: number, other: number): number => this.#of(one, other).score;
  proven = (one: number, other: number): Proof | undefined => this.#of(one, other).proven;

  /** The mean over all pairs of two groups, and which of them are most alike. */
  between(mine: readonly number[], yours: readonly number[]): { mean: number; one: number; other: number } {
    let [sum, best, one, other] = [0, Number.NEGATIVE_INFINITY, -1, -1];
    for (const here of mine) {
      for (const there of yours) {
        const score = this.of(here, there);
        sum += Math.max(lowest, Math.min(certain, score));
        if (score > best) [best, one, other] = [score, here, there];
      }
    }
    return { mean: sum / (mine.length * yours.length), one, other };
  }

  #of(one: number, other: number) {
    const place = Math.min(one, other) * this.#members.length + Math.max(one, other);
    const known = this.#known.get(place) ?? this.#weigh(one, other);
    this.#known.set(place, known);
    return known;
  }

  #weigh(one: number, other: number): { score: number; proven: Proof | undefined } {
    const proven = provenOf(this.#members[one] as Member, this.#members[other] as Member);
    if (proven) return { score: certain, proven };
    const likeness = this.#likenesses?.of(one, other);
    if (!likeness) return { score: unsaid, proven };
    const { score, onlyNames, areKin } = likeness;
    return { score: Math.min(score, areKin ? kin : onlyNames ? this.#link - beneath : score), proven };
  }
}
