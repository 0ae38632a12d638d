import { fold } from "../../platform/fold.ts";

/** Words looked at in one search; the rest is ignored. */
const mostWords = 8;
/** From three letters or digits on, a part of a word can be found by its trigrams. */
const trigram = /[\p{L}\p{N}]{3}/u;

export type CustomerQuery = {
  /** A pattern that the name begins with, when no word is long enough to be found inside. */
  prefix: string | null;
  /** Patterns for LIKE that names and identifiers match anywhere. */
  parts: string[];
  /** Patterns for LIKE that a short word begins with. */
  beginnings: string[];
};

/** What to look for: long words anywhere in names and identifiers, short ones where a word begins. */
export function parseQuery(text: string): CustomerQuery {
  const words = fold(text.toWellFormed().replace(/\p{Cc}/gu, " "))
    .split(" ")
    .filter(Boolean)
    .slice(0, mostWords);
  const long = words.filter((word) => trigram.test(word));
  const short = words.filter((word) => !trigram.test(word));
  const [first = null, ...others] = long.length > 0 ? [null, ...short] : short;
  return {
    prefix: first === null ? null : `${literal(first)}%`,
    parts: long.map((word) => `%${literal(word)}%`),
    beginnings: others.filter((word) => word !== null).map((word) => `% ${literal(word)}%`),
  };
}

const literal = (word: string): string => word.replace(/[\\%_]/g, "\\$&");
