import type { MatchReason } from "../../customers/matching/contract.ts";

/** One bar: where it begins, in points, and how far it goes. */
export type Step = { reason: MatchReason; from: number; to: number };
export type Fall = { steps: Step[]; sum: number; lowest: number; highest: number };

/** What says nothing because neither side has it needs no line. */
const speaks = ({ bits, one, other }: MatchReason) => Math.abs(bits) >= 0.05 || (one === "") !== (other === "");

/** Each reason begins where the one before it ended; the ends take in the lines. */
export function fallOf(reasons: readonly MatchReason[], lines: readonly number[]): Fall {
  let at = 0;
  const steps = reasons.filter(speaks).map((reason) => {
    const from = at;
    at += reason.bits;
    return { reason, from, to: at };
  });
  const all = [0, ...lines, ...steps.flatMap(({ from, to }) => [from, to])];
  return { steps, sum: at, lowest: Math.min(...all), highest: Math.max(...all) };
}

/** How often such a pair is judged wrongly, in words: of `n` pairs one. */
export type Odds = { kind: "surely" | "rather" | "even" | "hardly"; n: number };

export function oddsOf(probability: number): Odds {
  const rarer = Math.min(probability, 1 - probability);
  if (1 / rarer > 1000) return { kind: probability > 0.5 ? "surely" : "hardly", n: 1000 };
  if (rarer > 0.4) return { kind: "even", n: 2 };
  return { kind: probability > 0.5 ? "rather" : "hardly", n: rounded(1 / rarer) };
}

/** As one says it: 38 is about 40, 412 about 400. */
function rounded(n: number): number {
  const step = n < 10 ? 1 : n < 100 ? 5 : 50;
  return Math.round(n / step) * step;
}
