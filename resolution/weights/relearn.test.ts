import { expect, it } from "vitest";
import { encodeRows } from "../columns/field.ts";
import { Comparer } from "../comparing/comparer.ts";
import { type Model, shapeOf } from "./model.ts";
import { relearned } from "./relearn.ts";

// Forty people with two records each; a quarter of them moved between.
const rows = Array.from({ length: 80 }, (_, row) => ({
  name: `name${row >> 1}`,
  city: row % 8 === 1 ? `elsewhere${row}` : `city${row >> 1}`,
}));
const fields = [
  encodeRows("name", "surname", 80, (row) => rows[row]?.name ?? ""),
  encodeRows("city", "city", 80, (row) => rows[row]?.city ?? ""),
];
const comparer = new Comparer(fields);
const shape = shapeOf(comparer.tops);
const even = Float64Array.from({ length: shape.total }, () => 1 / 6);
const strangers = Float64Array.from(even, (_, at) => (shape.offsets.includes(at - 1) ? 0.95 : 0.01));
const model: Model = {
  ...{ fields, shape, correlations: [], matches: 40, pairs: (80 * 79) / 2 },
  classes: (["same person", "unrelated"] as const).map((name) => ({
    ...{ name, share: 0.5, probabilities: name === "unrelated" ? strangers : even, common: [true, true] },
  })),
};
const clustersOf = (times: number) => Array.from({ length: 40 * times }, (_, at) => [(at % 40) * 2, (at % 40) * 2 + 1]);

it("how often one person's city differs is learned from who was found to be one", () => {
  const [person] = relearned(model, comparer, clustersOf(5)).classes;
  const differs = person?.probabilities[(shape.offsets[1] as number) + 1] as number;
  expect(differs).toBeGreaterThan(0.2);
  expect(differs).toBeLessThan(0.3);
  expect(person?.share).toBeCloseTo(200 / model.pairs);
});

it("a handful of pairs changes nothing", () => {
  expect(relearned(model, comparer, clustersOf(1))).toBe(model);
});
