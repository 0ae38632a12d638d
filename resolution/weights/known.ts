import { type Field, wordAt } from "../columns/field.ts";
import type { Model } from "./model.ts";
import type { Frequencies } from "./rarity.ts";
import type { Known } from "./score-pair.ts";

/** What was learned from a table, ready to score pairs of it and records that come later. */
export function knownOf(model: Model, fields: readonly Field[], frequencies: Frequencies): Known {
  const places = fields.map(({ words }) => new Map(words.map((word, code) => [word, code])));
  return {
    model,
    frequencyOf: (field, word) => frequencies.counts[field]?.[places[field]?.get(word) ?? -1] ?? 0,
    totals: frequencies.totals,
  };
}

/** What a row of the table says, field by field. */
export const wordsOf = (fields: readonly Field[], row: number): string[] => fields.map((field) => wordAt(field, row));
