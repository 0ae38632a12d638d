import type { Field } from "../columns/field.ts";
import { householdKinds, type Kind, placeKinds } from "../columns/kind.ts";
import type { ClassName, PairClass, Shape } from "./model.ts";

/** Where the same person starts: .8 on equality, the rest rising with the level; names in their places in 95 of 100. */
export function personAtFirst({ tops, offsets, total }: Shape, fields: number): Float64Array {
  const start = new Float64Array(total);
  for (const [at, top] of tops.entries()) {
    const offset = offsets[at] as number;
    for (let level = 1; level <= top; level++) {
      start[offset + level] =
        at >= fields ? (level === 1 ? 0.95 : 0.05) : level === top ? 0.8 : (0.2 * level) / ((top * (top - 1)) / 2);
    }
  }
  return start;
}

/** Where unrelated people start: as all pairs are, for nearly all are. */
export function unrelatedAtFirst({ tops, offsets, total }: Shape, chance: Float64Array): Float64Array {
  const start = new Float64Array(total);
  for (const [at, top] of tops.entries()) {
    const offset = offsets[at] as number;
    let sum = 0;
    for (let level = 1; level <= top; level++) sum += chance[offset + level] as number;
    for (let level = 1; level <= top; level++) {
      start[offset + level] = Math.max((chance[offset + level] as number) / Math.max(sum, 1e-9), 1e-9);
    }
  }
  return start;
}

/**
 * People of one place, of one household, and twins, where the columns can tell: they start like the same person in what they
 * have in common, like strangers in everything else (METHODS 1.7; twins, and ages in a household, are ours). Places start many:
 * with fewer, households sometimes took half of them in, which hung on the seed and was measured to be less likely.
 */
export function neighboursAtFirst(
  shape: Shape,
  fields: readonly Pick<Field, "kind">[],
  rows: number,
  person: Float64Array,
  unrelated: Float64Array,
): PairClass[] {
  const pairs = (rows * (rows - 1)) / 2;
  const has = (kinds: ReadonlySet<Kind>) => fields.some(({ kind }) => kinds.has(kind));
  const like = (name: ClassName, perRow: number, common: ReadonlySet<Kind>, alike = common): PairClass => {
    const probabilities = unrelated.slice();
    for (const [at, { kind }] of fields.entries()) {
      const offset = shape.offsets[at] as number;
      const end = offset + (shape.tops[at] as number) + 1;
      if (alike.has(kind)) probabilities.set(person.subarray(offset + 1, end), offset + 1);
    }
    return {
      ...{ name, probabilities, share: (rows * perRow) / pairs },
      common: shape.tops.map((_, at) => common.has(fields[at]?.kind ?? "ignored")),
    };
  };
  const hasNamesAndBirthdays = has(givenNames) && has(surnames) && has(birthdays);
  return [
    ...(has(placeKinds) ? [like("same place", 6, householdKinds, widePlaceKinds)] : []),
    ...(has(surnames) && (has(placeKinds) || hasNamesAndBirthdays)
      ? [like("same household", 0.3, familyKinds, householdKinds)]
      : []),
    ...(hasNamesAndBirthdays ? [like("twins", 0.01, familyKinds)] : []),
  ];
}

/** What stays with a person when they move and change their number. */
const lasting: ReadonlySet<Kind> = new Set(["given", "surname", "date"]);
/** Measured: up to .16 in bad files; .6 and more where nobody is there twice. */
const mostDiffering = 0.45;

/** Whether this can be one person: names and birth dates of one are seldom different. */
export function isCredible(person: Float64Array, { offsets }: Shape, fields: readonly Pick<Field, "kind">[]): boolean {
  return fields.every(
    ({ kind }, at) => !lasting.has(kind) || (person[(offsets[at] as number) + 1] as number) <= mostDiffering,
  );
}

/** Twins share name and birthday as one person does, the rest as people of a household. */
export const sharedByTwins = (fields: readonly Pick<Field, "kind">[]): boolean[] =>
  fields.map(({ kind }) => kind === "surname" || kind === "date");

const surnames: ReadonlySet<Kind> = new Set(["surname"]);
const givenNames: ReadonlySet<Kind> = new Set(["given"]);
const birthdays: ReadonlySet<Kind> = new Set(["date"]);
const widePlaceKinds: ReadonlySet<Kind> = new Set(["city", "postcode", "region"]);
/** Couples and siblings are of about one age: their birth dates are nearer than those of strangers. */
const familyKinds: ReadonlySet<Kind> = new Set([...householdKinds, "date"]);
