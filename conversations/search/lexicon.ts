import type { Db } from "../../platform/db/database.ts";
import { inStretches } from "../../platform/in-stretches.ts";
import { edge, type ReadPiece, readPieces } from "./lexicon-store.ts";
import { type Lexeme, newLexeme, type Stem, VectorWriter } from "./vector.ts";

/** What PostgreSQL makes of a piece of text between blanks, in German and in English; it takes up `length` places. */
type Piece = { length: number; de: readonly Stem[]; en: readonly Stem[] };

/** Texts differ in few words: this many pieces answer nearly all of a company's mail, and take about ten megabytes. */
const mostPieces = 40_000;
/** Fewer texts than this are read by PostgreSQL itself: asking first would take as long. */
const fewestTexts = 20;
/** Long pieces are addresses of pages and scraps of code, and do not come again. */
const longestPiece = 300;
/** PostgreSQL stops counting places at 16,383, German and English together. */
const mostPlaces = 7000;

/** Letters between marks that PostgreSQL reads as blanks: the marks change nothing. */
const bareWord = /^[("']*(\p{L}+)[.,;:!?)"']*$/u;
/** Upper and lower case of other letters are left to PostgreSQL. */
const ascii = /^[A-Za-z]+$/;

/** So many places lie between the German words and the English ones: see `searchable`. */
const gap = 64;

const writer = new VectorWriter(2 * mostPlaces);
const tooMany = Number.POSITIVE_INFINITY;
let pieces = new Map<string, Piece>();
let lexemes = new Map<string, Lexeme>();

/**
 * What `searchable` makes of each of these texts, in the form PostgreSQL receives it in, for a fraction of its cost: only
 * pieces that did not occur before are read by PostgreSQL. Null where it has to read the whole: a text of a kind that cannot
 * be taken apart here, or too few texts to be worth it.
 */
export async function vectorsOf(db: Db, texts: readonly string[]): Promise<(Buffer | null)[]> {
  if (texts.length < fewestTexts) return texts.map(() => null);
  const unknown = new Set<string>();
  const taken = await inStretches(texts, (text) => takeApart(text, unknown));
  await learn(db, [...unknown]);
  const all = await inStretches(taken, (parts) => parts && vectorOf(parts));
  // Forgotten as a whole: a map that drops its oldest entry each time costs more than learning anew.
  if (pieces.size > mostPieces) forget();
  return all;
}

/** Gives the memory back; the next texts are learned anew. */
export function forget(): void {
  pieces = new Map();
  lexemes = new Map();
}

async function learn(db: Db, keys: readonly string[]): Promise<void> {
  for (const { key, length, de, en } of await readPieces(db, keys)) {
    pieces.set(key, { length, de: de.map(stemOf), en: en.map(stemOf) });
  }
}

function stemOf([word, place]: ReadPiece["de"][number]): Stem {
  const lexeme = lexemes.get(word) ?? newLexeme(word);
  lexemes.set(word, lexeme);
  return { lexeme, place };
}

/**
 * The pieces of a text; those not `unknown` until now by what they will be known by. Null when one may reach across a blank,
 * as tags do, or is too long.
 */
function takeApart(text: string, unknown: Set<string>): (Piece | string)[] | null {
  if (text.includes("<")) return null;
  const found = text.split(/[ \n\t\r]+/);
  if (found.length > mostPlaces || found.some((piece) => piece.length > longestPiece)) return null;
  const last = found.length - 1;
  return found.map((piece, place) => {
    const isInside = place > 0 && place < last;
    const known = isInside ? pieces.get(piece) : undefined;
    if (known) return known;
    const key = keyOf(piece, place === 0, place === last);
    const knownByKey = pieces.get(key);
    if (!knownByKey) unknown.add(key);
    return knownByKey ?? key;
  });
}

function keyOf(piece: string, isFirst: boolean, isLast: boolean): string {
  const word = bareWord.exec(piece)?.[1];
  if (word !== undefined) return ascii.test(word) ? word.toLowerCase() : word;
  return `${isFirst ? edge : ""}${piece}${isLast ? edge : ""}`;
}

function vectorOf(parts: readonly (Piece | string)[]): Buffer | null {
  writer.begin();
  const last = enter(parts, true, 0);
  return enter(parts, false, last + gap) < 2 * mostPlaces ? writer.end() : null;
}

/** Enters the places after `offset`; answers the last one that was entered, or too many. */
function enter(parts: readonly (Piece | string)[], inGerman: boolean, offset: number): number {
  let start = offset;
  let last = offset;
  for (const part of parts) {
    const piece = typeof part === "string" ? pieces.get(part) : part;
    if (!piece) return tooMany;
    const stems = inGerman ? piece.de : piece.en;
    for (let at = 0; at < stems.length; at++) {
      const stem = stems[at];
      if (!stem) continue;
      last = start + stem.place;
      if (!writer.enter(stem.lexeme, last)) return tooMany;
    }
    start += piece.length;
  }
  return last;
}
