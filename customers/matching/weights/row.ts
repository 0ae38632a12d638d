import type { Model } from "../../../resolution/weights/model.ts";
import type { Counted, Weights } from "./weights.ts";

/** Weights as they lie in the database. */
export type WeightsRow = {
  id: string;
  weights: { model: StoredModel; shared: string[] };
  words: Counted[];
  link: number;
  ask: number;
};

type StoredModel = Omit<Model, "classes"> & {
  classes: (Omit<Model["classes"][number], "probabilities"> & { probabilities: number[] })[];
};

export const toRow = ({ model, counted, shared, ...rest }: Weights): WeightsRow => ({
  ...rest,
  weights: {
    model: {
      ...model,
      classes: model.classes.map((one) => ({ ...one, probabilities: [...one.probabilities] })),
    },
    shared: [...shared],
  },
  words: [...counted],
});

export const fromRow = ({ weights, words, ...rest }: WeightsRow): Weights => ({
  ...rest,
  counted: words,
  shared: new Set(weights.shared),
  model: {
    ...weights.model,
    classes: weights.model.classes.map((one) => ({ ...one, probabilities: Float64Array.from(one.probabilities) })),
  },
});
