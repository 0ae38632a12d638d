import { describe, expect, it } from "vitest";
import type { Invariant } from "../integrity/invariant.ts";
import { messages } from "../integrity/invariant.ts";
import { told } from "./verify.ts";

const invariant: Invariant = {
  name: "message-raw",
  promise: "every message has its mail",
  walk: messages,
  ways: {
    astray: { means: "The mail leads elsewhere.", mend: "it points back again" },
    gone: { means: "The mail is not there.", mend: null },
  },
};
const finding = (why: string, found: number, mended: number) => ({
  invariant,
  why,
  found,
  mended,
  examples: [["a", "b"]],
});

describe("what verify says in the end", () => {
  it.each([
    ["nothing was wrong", [], 0, "Everything holds: 1,234 rows looked at in 2.5 s."],
    [
      "all was repaired",
      [finding("astray", 3, 3)],
      0,
      "3 wrong, 3 repaired, 0 beyond repair: 1,234 rows looked at in 2.5 s.",
    ],
    [
      "some can be repaired",
      [finding("astray", 3, 1)],
      2,
      "3 wrong, 1 repaired, 0 beyond repair: 1,234 rows looked at in 2.5 s.",
    ],
    [
      "some cannot",
      [finding("astray", 3, 3), finding("gone", 2, 0)],
      3,
      "5 wrong, 3 repaired, 2 beyond repair: 1,234 rows looked at in 2.5 s.",
    ],
  ])("when %s", (_, findings, status, total) => {
    const said = told({ looked: 1234, findings }, 2.5);
    expect(said.status).toBe(status);
    expect(said.lines.at(-1)).toBe(total);
  });

  it("names what, which, what it means, and what helps", () => {
    expect(told({ looked: 9, findings: [finding("astray", 7, 0)] }, 1).lines).toEqual([
      "✗ message-raw/astray: 7 in messages",
      "    The mail leads elsewhere.",
      "    a b, and 6 more",
      "    Can be repaired (--repair): it points back again.",
      "7 wrong, 0 repaired, 0 beyond repair: 9 rows looked at in 1.0 s.",
    ]);
    expect(told({ looked: 9, findings: [finding("gone", 1, 0)] }, 1).lines[3]).toBe(
      "    Cannot be repaired from what is here.",
    );
  });
});
