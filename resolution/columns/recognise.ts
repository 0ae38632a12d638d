import type { RawColumn } from "../table.ts";
import { isNothing } from "../values/fold.ts";
import { kindByContent } from "./content.ts";
import { headerWords } from "./headers.ts";
import type { Kind } from "./kind.ts";

/** What a column was taken for, and why. */
export type Recognised = { column: RawColumn; kind: Kind; by: "you" | "header" | "content" };

/** Types each column by what you say, else by its header, else by its content (METHODS 1.1). */
export function recognise(columns: readonly RawColumn[], said: Readonly<Record<string, Kind>> = {}): Recognised[] {
  return settled(columns.map((column) => recogniseOne(column, said[column.name])));
}

function recogniseOne(column: RawColumn, said: Kind | undefined): Recognised {
  if (said) return { column, kind: said, by: "you" };
  const byHeader = kindByHeader(column.name);
  return byHeader
    ? { column, kind: byHeader, by: "header" }
    : { column, kind: kindByContent(sampleOf(column)), by: "content" };
}

/** What the header says, or nothing. */
export function kindByHeader(header: string): Kind | undefined {
  const folded = foldHeader(header);
  return headerWords.find(([, words]) => words.test(folded))?.[0];
}

/** `firstName`, `First Name` and `FIRST-NAME` are one; ß and umlauts lose their marks. */
export function foldHeader(header: string): string {
  return header
    .replace(/([a-z])([A-Z])/g, "$1_$2")
    .toLowerCase()
    .replaceAll("ß", "ss")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, "_")
    .replace(/^_|_$/g, "");
}

/** Values of the first rows, empty ones left out. */
export function sampleOf({ words, codes }: RawColumn, most = 3000): string[] {
  const sample: string[] = [];
  for (let row = 0; row < codes.length && sample.length < most; row++) {
    const word = words[codes[row] as number] as string;
    if (!isNothing(word)) sample.push(word.trim());
  }
  return sample;
}

const severalWords = (column: RawColumn) => {
  const sample = sampleOf(column, 500);
  return sample.filter((value) => /\S\s+\S/.test(value)).length > 0.6 * sample.length;
};

/**
 * A header may mean two things, which its neighbours decide: “Name” beside “Vorname” is the surname, “nome” alone is the
 * whole name. Where several columns name the person in full, the first counts.
 */
function settled(found: Recognised[]): Recognised[] {
  const has = (kind: Kind) => found.some((one) => one.kind === kind);
  const [given, surname] = [has("given"), has("surname")];
  let full = false;
  return found.map((one) => {
    if (one.by === "you") return one;
    if (one.kind === "full" && given && !surname) return { ...one, kind: "surname" };
    if (one.kind === "given" && !surname && !has("full") && severalWords(one.column)) return { ...one, kind: "full" };
    if (one.kind === "surname" && !given && !has("full") && severalWords(one.column)) return { ...one, kind: "full" };
    if (one.kind !== "full") return one;
    const again = full;
    full = true;
    return again ? { ...one, kind: "ignored" } : one;
  });
}
