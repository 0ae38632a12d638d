import { describe, expect, it } from "vitest";
import { crm } from "../../bench/resolve/sets.ts";
import { explanation } from "../report/explanation.ts";
import { reportOf } from "../report/report.ts";
import { resolve } from "../resolve.ts";
import { tableOf } from "../table.ts";
import { knownOf, wordsOf } from "./known.ts";
import { scorePair } from "./score-pair.ts";

const set = crm(240, 3);
const table = tableOf(
  set.header,
  set.rows,
  set.rows.map(([id]) => id as string),
);
const resolution = await resolve(table, { lanes: 1 });
const known = knownOf(resolution.model, resolution.fields, resolution.frequencies);
const score = (one: number, other: number) =>
  scorePair(known, wordsOf(resolution.fields, one), wordsOf(resolution.fields, other));

describe("one pair", () => {
  it("has the score that it had among all others", () => {
    const { scored } = resolution;
    for (let at = 0; at < scored.size; at += Math.ceil(scored.size / 300)) {
      const bits = (scored.scores[at] as number) / Math.LN2;
      expect(score(scored.one[at] as number, scored.other[at] as number).bits).toBeCloseTo(bits, 2);
    }
  });

  it("has reasons that add up", () => {
    for (const { one, other } of resolution.joins.slice(0, 100)) {
      const { bits, reasons } = score(one, other);
      expect(Math.abs(reasons.reduce((sum, reason) => sum + reason.bits, 0) - bits)).toBeLessThan(0.06);
    }
  });

  it("is explained in words, and closest decisions stand in the report", async () => {
    const [join] = resolution.joins;
    if (!join) throw new Error("nobody was joined");
    expect(explanation("r1", "r2", score(join.one, join.other))).toMatch(/^r1 and r2: one person[\s\S]*together +\+\d/);
    const page = await reportOf("<people>.csv", table, resolution);
    expect(page).toContain("Who is who in &lt;people&gt;.csv");
    expect(page).not.toMatch(/<script|src=|href=|undefined|NaN/);
    expect(page).toContain("Just linked");
  });
});
