import type { Kind } from "../columns/kind.ts";
import { dateDigits, dayOrderOf } from "./dates.ts";
import { foldDigraphs, foldMarks, foldWords, hasUmlauts, isNothing } from "./fold.ts";
import { organisationName, streetName, withoutTitles } from "./names.ts";
import { phoneTail } from "./phones.ts";

const women = new Set(
  "f w frau female woman mrs ms miss weiblich mme mlle madame sra signora femme mujer donna".split(" "),
);
const men = new Set("m herr male man mr mannlich monsieur sr signor homme hombre uomo".split(" "));

function category(value: string): string {
  const folded = foldWords(value);
  return women.has(folded) ? "f" : men.has(folded) ? "m" : folded;
}

type Normaliser = (value: string) => string;

const simple: Partial<Record<Kind, Normaliser>> = {
  mail: (value) => foldMarks(value).replace(/\s|^mailto:/g, ""),
  phone: phoneTail,
  postcode: (value) =>
    foldMarks(value)
      .replace(/^(d|a|ch)-(?=\d)/, "")
      .replace(/[^\p{L}\p{N}]/gu, ""),
  identifier: (value) => foldMarks(value).replace(/[^\p{L}\p{N}]/gu, ""),
  house: (value) => foldMarks(value).replace(/[^\p{L}\p{N}]/gu, ""),
  year: (value) => value.replace(/\D/g, ""),
  month: (value) => value.replace(/\D/g, ""),
  day: (value) => value.replace(/\D/g, ""),
  category,
};

const inWords: Partial<Record<Kind, Normaliser>> = {
  given: (value) => withoutTitles(foldWords(value)),
  middle: (value) => withoutTitles(foldWords(value)),
  surname: (value) => withoutTitles(foldWords(value)),
  organisation: organisationName,
  street: streetName,
};

/** The distinct values of a column in the form in which they are compared; empty where they say nothing (METHODS 1.2). */
export function normalise(kind: Kind, words: readonly string[]): string[] {
  const normaliser = normaliserOf(kind, words);
  return words.map((word) => (isNothing(word) ? "" : normaliser(word)));
}

function normaliserOf(kind: Kind, words: readonly string[]): Normaliser {
  if (kind === "date") {
    const order = dayOrderOf(words);
    return (value) => dateDigits(value, order);
  }
  const fixed = simple[kind];
  if (fixed) return fixed;
  const fold = inWords[kind] ?? foldWords;
  return hasUmlauts(words) ? (value) => foldDigraphs(fold(value)) : fold;
}
