import { expect, test } from "vitest";
import type { MatchReason } from "../../customers/matching/contract.ts";
import { fallOf, oddsOf } from "./fall.ts";

const reason = (part: MatchReason["part"], bits: number, one = "", other = ""): MatchReason => ({
  ...{ part, level: 1, one, other, bits },
});

test("each bar begins where the one before it ended, and the scale takes in the lines", () => {
  const reasons = [reason("before", -10), reason("surname", 9, "weiss", "weiss"), reason("mail", -1.5, "a", "b")];
  const { steps, ...rest } = fallOf(reasons, [0, 6]);
  expect(steps.map(({ from, to }) => [from, to])).toEqual([
    [0, -10],
    [-10, -1],
    [-1, -2.5],
  ]);
  expect(rest).toEqual({ sum: -2.5, lowest: -10, highest: 6 });
});

test("what neither has is left out, what only one has is not", () => {
  const { steps } = fallOf([reason("phone", 0), reason("date", 0, "19850412"), reason("city", 0)], []);
  expect(steps.map((step) => step.reason.part)).toEqual(["date"]);
});

test.each([
  [0.9999, { kind: "surely", n: 1000 }],
  [0.974, { kind: "rather", n: 40 }],
  [0.88, { kind: "rather", n: 8 }],
  [0.5, { kind: "even", n: 2 }],
  [0.1, { kind: "hardly", n: 10 }],
  [0.00001, { kind: "hardly", n: 1000 }],
])("%d is said as %j", (probability, odds) => expect(oddsOf(probability)).toEqual(odds));
