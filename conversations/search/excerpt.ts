import { fold } from "../../platform/fold.ts";

/** Around a hit stand U+0002 and U+0003: they are taken out of the text first, so that nothing in it passes for a mark. */
const open = "\u0002";
const shut = "\u0003";
const marks = new RegExp(`[${open}${shut}]`, "g");
/** Characters shown in all, and of those before the first hit. */
const shown = 220;
const lead = 60;
/** Of a long text only this much on either side of the first hit is looked at further. */
const reach = 1000;
/** Stemming changes the end of a word, hardly ever its first three letters. */
const likeness = 3;

/** Blanks and punctuation. By name, because the classes of Unicode are ten times as slow. */
const between = "\\s!-/:-@[-`{-\\u00a9\\u00ab-\\u00b4\\u00b6-\\u00b9\\u00bb-\\u00bf\\u2000-\\u206f\\u3000-\\u303f";
const word = new RegExp(`[^${between}]+`, "g");

function beginning(word: string): string {
  const first = word.slice(0, likeness);
  // Folding is slow, and most words have nothing to fold.
  return /^[a-z0-9]*$/i.test(first) ? first.toLowerCase() : fold(word.slice(0, 2 * likeness)).slice(0, likeness);
}

/** Finds the words of a text that could match one of some lexemes, because they begin like it. */
export type Likeness = { among: RegExp; isLike(word: string): boolean };

/**
 * What words must begin like. Texts are looked through by one expression that finds these beginnings as they are, and words
 * that have something to fold in theirs; only those few are looked at one by one.
 */
export function likenessOf(lexemes: readonly string[]): Likeness {
  const beginnings = new Set(lexemes.flatMap((lexeme) => lexeme.match(word) ?? []).map(beginning));
  const plain = [...beginnings].map((begin) => begin.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&"));
  const foldable = `[a-z0-9]{0,${likeness - 1}}[^\\x00-\\x7f${between}]`;
  const among = new RegExp(`(?<![^${between}])(?:${[...plain, foldable].join("|")})[^${between}]*`, "gi");
  return { among, isLike: (word) => beginnings.has(beginning(word)) };
}

/** The words of some texts that could match: few, for the database to decide. */
export function candidatesIn(texts: readonly string[], { among, isLike }: Likeness): string[] {
  return [...new Set(texts.flatMap((text) => text.match(among) ?? []))].filter(isLike);
}

/** One line around the first hit, with each hit between marks; the beginning of the text when no hit is in it. */
export function excerptOf(text: string, { among }: Likeness, hits: ReadonlySet<string>): string {
  const first = firstHit(text, among, hits);
  const around = text.slice(Math.max(0, first - reach), first + reach).replace(marks, "");
  const line = around.replace(/\s+/g, " ").trim();
  const hit = firstHit(line, among, hits);
  const from = hit > lead ? line.indexOf(" ", hit - lead) + 1 : 0;
  const end = line.length - from > shown ? wordEnd(line, Math.max(from + shown, hit)) : line.length;
  const marked = line.slice(from, end).replace(among, (word) => (hits.has(word) ? `${open}${word}${shut}` : word));
  const [cutBefore, cutAfter] = [from > 0 || first > reach, end < line.length || first + reach < text.length];
  return `${cutBefore ? "…" : ""}${marked}${cutAfter ? "…" : ""}`;
}

/** Where the first of these words stands, 0 when none does. */
function firstHit(text: string, among: RegExp, hits: ReadonlySet<string>): number {
  if (hits.size === 0) return 0;
  for (const found of text.matchAll(among)) if (hits.has(found[0])) return found.index;
  return 0;
}

/** The end of the word at this place, or the place itself in a word without end. */
function wordEnd(line: string, place: number): number {
  const space = line.indexOf(" ", place);
  return space >= 0 && space - place < 40 ? space : place;
}
