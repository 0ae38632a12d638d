import { describe, expect, it } from "vitest";
import { type Evidence, fieldCloseness } from "./field-closeness.ts";
import { linkedBy } from "./linkage.ts";

/** Rows of two fields; equal words speak so much for one person, different ones so much against, missing ones not at all. */
const evidenceOf = (rows: readonly (readonly [name: string, born: string])[]): Evidence => ({
  fields: 2,
  before: Float64Array.of(4),
  read: (one, other, into) => {
    into.fill(0);
    for (const field of [0, 1] as const) {
      const [mine, yours] = [rows[one]?.[field], rows[other]?.[field]];
      if (!mine || !yours) continue;
      into[field * 2] = 1;
      into[field * 2 + 1] = mine === yours ? -5 : 4;
    }
  },
});
const noGuards = { mustLinks: [], cannotLinks: [], limits: [] };
const places = (rows: readonly unknown[]) => rows.map((_, at) => at);
const joinsOf = (rows: readonly (readonly [string, string])[]) =>
  linkedBy(places(rows), fieldCloseness(places(rows), evidenceOf(rows)), noGuards, 0);

describe("how close clusters are, field by field", () => {
  it("is for two rows what the pair itself says", () => {
    const closeness = fieldCloseness(
      [0, 1],
      evidenceOf([
        ["anna weiss", "1985"],
        ["anna weiss", "1985"],
      ]),
    );
    expect(closeness.of(0, 1)).toBeCloseTo(5 + 5 - 4);
  });

  it("keeps father and son of one name apart, though few records say when they were born", () => {
    const father = [
      ["jan weber", "1950"],
      ["jan weber", "1950"],
    ] as const;
    const son = [
      ["jan weber", "1980"],
      ["jan weber", "1980"],
    ] as const;
    const joins = joinsOf([...father, ...son]);
    expect(joins.map(({ one, other }) => [one, other])).toEqual([
      [0, 1],
      [2, 3],
    ]);
  });

  it("does not forget a contradiction because most pairs are silent on it", () => {
    const rows = [
      ["jan weber", "1950"],
      ["jan weber", ""],
      ["jan weber", ""],
      ["jan weber", "1980"],
    ] as const;
    const closeness = fieldCloseness(places(rows), evidenceOf(rows));
    const alive = new Uint8Array(4).fill(1);
    const alone = closeness.of(1, 3);
    closeness.join(0, 1, alive);
    alive[1] = 0;
    closeness.join(0, 2, alive);
    const mean = (2 * (5 - 4) + (5 - 4 - 4)) / 3;
    expect(closeness.of(0, 3)).toBeLessThan(mean);
    expect(closeness.of(0, 3)).toBeLessThan(alone);
  });
});
