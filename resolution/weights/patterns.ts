import type { PatternTable } from "../lanes/pairs.ts";
import type { Shape } from "./model.ts";

/** The distinct patterns of levels, laid out for reading probabilities: one place in a flat table for each field. */
export type Patterns = { size: number; width: number; places: Uint16Array; levels: Uint8Array; counts: Float64Array };

export function patternsOf(table: PatternTable, { offsets }: Shape): Patterns {
  const { size, width } = table;
  const places = new Uint16Array(size * width);
  for (let at = 0; at < places.length; at++) {
    places[at] = (offsets[at % width] as number) + (table.levels[at] as number);
  }
  return { size, width, places, levels: table.levels, counts: Float64Array.from(table.counts) };
}

/** The sum of a table's entries over the fields of each pattern. */
export function summed({ size, width, places }: Patterns, table: Float64Array, into: Float64Array): void {
  for (let pattern = 0, at = 0; pattern < size; pattern++) {
    let sum = 0;
    for (const end = at + width; at < end; at++) sum += table[places[at] as number] as number;
    into[pattern] = sum;
  }
}
