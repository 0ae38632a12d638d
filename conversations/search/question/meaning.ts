/** How full-text search reads a term: with German stems and with English ones, "" where only words without weight are left. */
export type ReadTerm = {
  de: string;
  en: string;
  /** Both must match: what was quoted is meant as it stands. */
  exact: boolean;
  excluded: boolean;
};

/** A term in PostgreSQL's own words (tsquery). */
export type Said = {
  query: string;
  /** What the index can say of it by itself: of a phrase, that all its words are there. */
  index: string;
  /** Words side by side, which only the message itself shows. */
  isPhrase: boolean;
  /** Words that begin so, of which the index has to gather all there are. */
  isBeginning: boolean;
};

/** What to look for. */
export type Meaning = {
  /** All of it at once. */
  query: string;
  /** Each must be there. */
  terms: readonly Said[];
  /** None may be there. */
  excluded: readonly Said[];
  /** What to mark in what was found. */
  wanted: string;
};

/**
 * Puts the terms together: a message matches a term in either language. Words that one of the languages leaves out ("the",
 * "und") are left out as long as others remain. Null when there is nothing to look for.
 */
export function meaningOf(read: readonly ReadTerm[]): Meaning | null {
  const wanted = read.filter((term) => !term.excluded && (term.de || term.en));
  const weighty = wanted.filter((term) => term.de && term.en);
  const terms = (weighty.length > 0 ? weighty : wanted).map(sayingOf);
  if (terms.length === 0) return null;
  const excluded = read.filter((term) => term.excluded && (term.de || term.en)).map(sayingOf);
  const query = [...terms.map((term) => term.query), ...excluded.map((term) => `!${term.query}`)].join(" & ");
  return { query, terms, excluded, wanted: anyOf(terms) };
}

const phraseMarks = / <(-|\d+)> /;
const loose = (query: string) => query.replace(/ <(-|\d+)> /g, " & ");

function sayingOf({ de, en, exact }: ReadTerm): Said {
  const ways = [...new Set([de, en])].filter(Boolean);
  const query = exact ? `(${ways.map((way) => `(${way})`).join(" & ")})` : either(ways);
  const isPhrase = phraseMarks.test(query);
  // Of a quoted term the longer of its two readings, which leaves fewer words out.
  const likeliest = exact ? [countLexemes(en) > countLexemes(de) ? en : de] : ways;
  return { query, index: isPhrase ? loose(either(likeliest)) : query, isPhrase, isBeginning: query.includes(":*") };
}

const countLexemes = (query: string) => lexemesIn(query).length;

const either = (ways: readonly string[]) => `(${ways.map((way) => `(${way})`).join(" | ")})`;

/** A word of a phrase is marked wherever it stands. */
const anyOf = (terms: readonly Said[]) =>
  [...new Set(terms.flatMap(({ query }) => query.match(/'(?:[^']|'')*'(?::\*)?/g) ?? []))].join(" | ");

/** The lexemes that stand in a tsquery. */
export const lexemesIn = (query: string): string[] =>
  [...query.matchAll(/'((?:[^']|'')*)'/g)].map(([, lexeme = ""]) => lexeme.replaceAll("''", "'"));
