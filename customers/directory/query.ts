import { fold } from "../../platform/fold.ts";

/** Words looked at in one search; the rest is ignored. */
const mostWords = 8;
/** With three letters or digits in a row, a part of a word can be found by its trigrams. */
const trigram = /[\p{L}\p{N}]{3}/u;

/** Patterns for LIKE, all of which a customer's search key matches: long words anywhere, short ones where a word begins. */
export function parseQuery(text: string): string[] {
  const plain = fold(text.toWellFormed().replace(/\p{Cc}/gu, " "));
  const words = plain.split(" ").filter(Boolean).slice(0, mostWords);
  return words.map((word) => (trigram.test(word) ? `%${literal(word)}%` : `% ${literal(word)}%`));
}

const literal = (word: string): string => word.replace(/[\\%_]/g, "\\$&");
