import type { Field } from "../columns/field.ts";

/** Two fields whose values people exchange: given name and surname, two streets, two phones. */
export type Swap = readonly [first: number, second: number];

/** The learned flag of an exchange: compared, not exchanged, exchanged. */
export const swapLevels = ["not compared", "in their places", "exchanged"] as const;

export function swapsOf(fields: readonly Pick<Field, "kind">[]): Swap[] {
  const places = (kind: Field["kind"]) => fields.flatMap((field, at) => (field.kind === kind ? [at] : []));
  const [given] = places("given");
  const [surname] = places("surname");
  const swaps: Swap[] = given !== undefined && surname !== undefined ? [[given, surname]] : [];
  for (const kind of ["street", "phone", "mail"] as const) {
    const [first, second, third] = places(kind);
    if (first !== undefined && second !== undefined && third === undefined) swaps.push([first, second]);
  }
  return swaps;
}

/**
 * Whether the crossed levels stand for the pair instead of the direct ones: both crossed good, or one very good and the other
 * unknown (METHODS 1.5).
 */
export const isSwapped = (across: number, back: number, top: number): boolean =>
  (across >= top - 2 && back >= top - 2) || (across >= top - 1 && back === 0) || (back >= top - 1 && across === 0);

/** Only where the direct comparison is bad is the crossed one worth looking at. */
export const mayBeSwapped = (first: number, second: number, top: number): boolean =>
  !(first > 1 && second > 1) && first < top - 2 && second < top - 2;
