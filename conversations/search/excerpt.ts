import { fold } from "../../platform/fold.ts";

/** Around a hit stand U+0002 and U+0003: they are taken out of the text first, so that nothing in it passes for a mark. */
const open = "\u0002";
const shut = "\u0003";
const marks = new RegExp(`[${open}${shut}]`, "g");
/** Characters shown in all, and of those before the first hit. */
const shown = 220;
const lead = 60;
/** Stemming changes the end of a word, hardly ever its first three letters. */
const likeness = 3;

const wordPattern = /[\p{L}\p{M}\p{N}]+/gu;
const wordsOf = (text: string): string[] => text.match(wordPattern) ?? [];

function beginning(word: string): string {
  const first = word.slice(0, likeness);
  // Folding is slow, and most words have nothing to fold.
  return /^[a-z0-9]*$/i.test(first) ? first.toLowerCase() : fold(word.slice(0, 2 * likeness)).slice(0, likeness);
}

/** The words of some texts that could match, because they begin like a lexeme that does: few, for the database to decide. */
export function candidatesIn(texts: readonly string[], lexemes: readonly string[]): string[] {
  const beginnings = new Set(lexemes.flatMap(wordsOf).map(beginning));
  const words = new Set(texts.flatMap(wordsOf));
  return [...words].filter((word) => beginnings.has(beginning(word)));
}

/** One line around the first hit, with each hit between marks; the beginning of the text when no hit is in it. */
export function excerptOf(text: string, hits: ReadonlySet<string>): string {
  const line = text.replace(marks, "").replace(/\s+/g, " ").trim();
  const first = [...line.matchAll(wordPattern)].find(([word]) => hits.has(word))?.index ?? 0;
  const from = first > lead ? line.indexOf(" ", first - lead) + 1 : 0;
  const end = line.length - from > shown ? wordEnd(line, Math.max(from + shown, first)) : line.length;
  const marked = line
    .slice(from, end)
    .replace(wordPattern, (word) => (hits.has(word) ? `${open}${word}${shut}` : word));
  return `${from > 0 ? "…" : ""}${marked}${end < line.length ? "…" : ""}`;
}

/** The end of the word at this place, or the place itself in a word without end. */
function wordEnd(line: string, place: number): number {
  const space = line.indexOf(" ", place);
  return space >= 0 && space - place < 40 ? space : place;
}
