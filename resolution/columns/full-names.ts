import type { RawColumn } from "../table.ts";
import { foldDigraphs, hasUmlauts, isNothing } from "../values/fold.ts";
import { type NameParts, splitName } from "../values/names.ts";
import { encode, encodeRows, type Field, wordAt } from "./field.ts";

const silent: NameParts = { given: "", middle: "", surname: "" };

/**
 * Adds what a column of whole names says. Where given name and surname have columns of their own it only fills their gaps;
 * where neither has, they are made of it (METHODS 1.1).
 */
export function withNamesSplit(fields: readonly Field[], full: RawColumn): Field[] {
  const umlauts = hasUmlauts(full.words);
  const written = (part: string) => (umlauts ? foldDigraphs(part) : part);
  const parts = full.words.map((word): NameParts => {
    if (isNothing(word)) return silent;
    const { given, middle, surname } = splitName(word);
    return { given: written(given), middle: written(middle), surname: written(surname) };
  });
  const part = (kind: keyof NameParts): Field =>
    filledUp(
      fields.find((field) => field.kind === kind),
      encode(
        `${full.name}: ${kind}`,
        kind,
        full.codes,
        parts.map((one) => one[kind]),
      ),
    );
  const middle = part("middle");
  const names = [part("given"), part("surname"), ...(middle.filled > 0.05 ? [middle] : [])];
  const replaced = new Set(names.map(({ kind }) => kind));
  return [...fields.filter(({ kind }) => !replaced.has(kind)), ...names];
}

function filledUp(own: Field | undefined, filler: Field): Field {
  if (!own) return filler;
  return encodeRows(own.name, own.kind, own.codes.length, (row) => wordAt(own, row) || wordAt(filler, row));
}
