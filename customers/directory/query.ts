import { fold } from "../../platform/fold.ts";
import { nationalDigits } from "../identifier.ts";
import { loosen } from "../naming.ts";

/** Words looked at in one search; the rest is ignored. */
const mostWords = 8;
/** With three letters or digits in a row, a part of a word can be found by its trigrams. */
const trigram = /[\p{L}\p{N}]{3}/u;
/** From this many letters on, a word can be misspelt and still be meant. */
const fewestLetters = 4;
/** A number as people write it, in groups or not, with at least six digits. */
const number = /(?<![\p{L}\p{N}@._-])(?:\+|\()?\d(?:[\s()/.-]*\d){5,}(?![\p{L}\p{N}@_])/gu;

export type Wanted = {
  /** Patterns for LIKE, all of which a search key matches: long words anywhere, short ones where a word begins. */
  patterns: string[];
  /** The words that may be misspelt, longest first; none when there is a number or an address, which mean what they say. */
  words: string[];
  /** Patterns for the other ones, too short to be misspelt. */
  short: string[];
};

/** Reads what somebody typed to find a customer: words and numbers, however they are spelt or grouped. Never throws. */
export function parseQuery(text: string): Wanted {
  const plain = text.toWellFormed().replace(/\p{Cc}/gu, " ");
  const numbers = [...plain.matchAll(number)].map(([found]) => nationalDigits(found));
  const words = fold(plain.replace(number, " ")).split(" ").filter(Boolean).slice(0, mostWords);
  const patterns = [...words.map(patternOf), ...numbers.slice(0, mostWords).map((digits) => `%${digits}%`)];
  const misspelt = words.every((word) => word.match(/\p{L}/gu)?.length === word.length) && numbers.length === 0;
  const long = words.map(loosen).filter(isLong);
  const short = words.filter((word) => !isLong(loosen(word))).map(patternOf);
  return { patterns, words: misspelt ? long.sort((a, b) => b.length - a.length) : [], short };
}

const isLong = (word: string) => word.length >= fewestLetters;

function patternOf(word: string): string {
  const loose = loosen(/^0\d{2,}$/.test(word) ? word.replace(/^0+/, "") : word);
  return trigram.test(loose) ? `%${literal(loose)}%` : `% ${literal(loose)}%`;
}

const literal = (word: string): string => word.replace(/[\\%_]/g, "\\$&");
