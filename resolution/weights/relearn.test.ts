import { expect, it } from "vitest";
import { encodeRows } from "../columns/field.ts";
import { Comparer } from "../comparing/comparer.ts";
import { type Model, shapeOf } from "./model.ts";
import { relearned } from "./relearn.ts";

/** People with two records each, one behind the other; a quarter of them moved between. */
function learnedFrom(people: number) {
  const records = people * 2;
  const fields = [
    encodeRows("name", "surname", records, (row) => `name${row >> 1}`),
    encodeRows("city", "city", records, (row) => (row % 8 === 1 ? `elsewhere${row}` : `city${row >> 1}`)),
  ];
  const comparer = new Comparer(fields);
  const shape = shapeOf(comparer.tops);
  const even = Float64Array.from({ length: shape.total }, () => 1 / 6);
  const strangers = Float64Array.from(even, (_, at) => (shape.offsets.includes(at - 1) ? 0.95 : 0.01));
  const model: Model = {
    ...{ fields, shape, correlations: [], matches: people, pairs: (records * (records - 1)) / 2 },
    classes: (["same person", "unrelated"] as const).map((name) => ({
      ...{ name, share: 0.5, probabilities: name === "unrelated" ? strangers : even, common: [true, true] },
    })),
  };
  const order = Int32Array.from({ length: records }, (_, row) => row);
  const starts = Array.from({ length: people + 1 }, (_, person) => person * 2);
  return { model, again: relearned(model, comparer, order, starts) };
}

it("how often one person's city differs is learned from who was found to be one", () => {
  const { model, again } = learnedFrom(200);
  const [person] = again.classes;
  const differs = person?.probabilities[(model.shape.offsets[1] as number) + 1] as number;
  expect(differs).toBeGreaterThan(0.2);
  expect(differs).toBeLessThan(0.3);
  expect(person?.share).toBeCloseTo(200 / model.pairs);
});

it("a handful of pairs changes nothing", () => {
  const { model, again } = learnedFrom(40);
  expect(again).toBe(model);
});
