/** How full-text search reads a term: with German stems and with English ones, "" where only words without weight are left. */
export type ReadTerm = {
  de: string;
  en: string;
  /** Both must match: what was quoted is meant as it stands. */
  exact: boolean;
  excluded: boolean;
};

/** What to look for, in PostgreSQL's own words (tsquery). */
export type Meaning = {
  query: string;
  /** What the index can say by itself: every word is there. With a phrase that is more than what matches. */
  candidates: string;
  hasPhrase: boolean;
  /** What to mark in what was found. */
  wanted: string;
  /** Each must be there; one entry per term, with the two ways to say it. */
  terms: readonly (readonly string[])[];
};

/**
 * Puts the terms together: a message matches a term in either language. Words that one of the languages leaves out ("the",
 * "und") are left out as long as others remain. Null when there is nothing to look for.
 */
export function meaningOf(read: readonly ReadTerm[]): Meaning | null {
  const wanted = read.filter((term) => !term.excluded && (term.de || term.en));
  const weighty = wanted.filter((term) => term.de && term.en);
  const terms = (weighty.length > 0 ? weighty : wanted).map(waysOf);
  if (terms.length === 0) return null;
  const excluded = read.filter((term) => term.excluded && (term.de || term.en)).map(waysOf);
  const all = [...terms.map(either), ...excluded.map((ways) => `!${either(ways)}`)];
  const query = all.join(" & ");
  const candidates = (weighty.length > 0 ? weighty : wanted).map((term) => loose(either(likeliest(term)))).join(" & ");
  return { query, candidates, hasPhrase: phraseMarks.test(query), wanted: anyOf(terms), terms };
}

const phraseMarks = / <(-|\d+)> /;
const loose = (query: string) => query.replace(/ <(-|\d+)> /g, " & ");

function waysOf({ de, en, exact }: ReadTerm): string[] {
  const ways = [...new Set([de, en])].filter(Boolean);
  return exact ? [ways.map((way) => `(${way})`).join(" & ")] : ways;
}
/** What the index is asked: of a quoted term the longer of its two readings, which leaves fewer words out. */
function likeliest(term: ReadTerm): string[] {
  const { de, en, exact } = term;
  return exact ? [countLexemes(en) > countLexemes(de) ? en : de] : waysOf(term);
}

const countLexemes = (query: string) => lexemesIn(query).length;

const either = (ways: readonly string[]) => `(${ways.map((way) => `(${way})`).join(" | ")})`;

/** A word of a phrase is marked wherever it stands. */
const anyOf = (terms: readonly (readonly string[])[]) =>
  [
    ...new Set(
      terms
        .flat()
        .join(" ")
        .match(/'(?:[^']|'')*'(?::\*)?/g),
    ),
  ].join(" | ");

/** The lexemes that stand in a tsquery. */
export const lexemesIn = (query: string): string[] =>
  [...query.matchAll(/'((?:[^']|'')*)'/g)].map(([, lexeme = ""]) => lexeme.replaceAll("''", "'"));
