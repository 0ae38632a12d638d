import type pg from "pg";
import { capital } from "./vocabulary.ts";

/** A lexeme, and where it stands in the message of that number: reused from message to message. */
type Lexeme = { text: string; message: number; positions: string };
/** What PostgreSQL's dictionaries make of a word; null where they leave it out. */
type Stems = { de: Lexeme | null; en: Lexeme | null };
export type Lexemes = ReadonlyMap<string, Stems>;

/** Asks PostgreSQL once for each of these words, given in lower case. */
export async function learn(client: pg.Client, words: ReadonlySet<string>): Promise<Lexemes> {
  const { rows } = await client.query<{ word: string; de: string; en: string }>(
    `select word, array_to_string(tsvector_to_array(to_tsvector('stammgast_de', word)), ' ') as de,
       array_to_string(tsvector_to_array(to_tsvector('stammgast_en', word)), ' ') as en
     from unnest($1::text[]) as w(word)`,
    [[...words]],
  );
  const lexemes = new Map<string, Lexeme>();
  const intern = (text: string): Lexeme | null => {
    if (text === "") return null;
    const lexeme = lexemes.get(text) ?? { text, message: 0, positions: "" };
    lexemes.set(text, lexeme);
    return lexeme;
  };
  const single = rows.filter(({ de, en }) => !`${de}${en}`.includes(" "));
  return new Map(
    single.flatMap(({ word, de, en }) => {
      const stems = { de: intern(de), en: intern(en) };
      return [[word, stems] as const, [capital(word), stems] as const];
    }),
  );
}

let message = 0;
/** So many places lie between the German words and the English ones. */
const gap = 64;

/**
 * What the database's `searchable` makes of a text of known words, several times as fast as asking it each time. Null when
 * a word is not known: then it is asked. The seed compares a thousand messages at its end.
 */
export function vectorOf(text: string, known: Lexemes): string | null {
  const stems: Stems[] = [];
  for (const word of text.split(/[\s.,?:!-]+/)) {
    if (word === "") continue;
    const found = known.get(word) ?? numbered(word);
    if (!found) return null;
    stems.push(found);
  }
  message += 1;
  const used: Lexeme[] = [];
  const end = enter(used, stems, "de", 0);
  enter(used, stems, "en", end + gap);
  let vector = "";
  for (const lexeme of used) vector += `'${lexeme.text}':${lexeme.positions} `;
  return vector;
}

/** Order numbers stay as they are. */
function numbered(word: string): Stems | undefined {
  if (!/^B\d{6}$/.test(word)) return undefined;
  const lexeme = { text: word.toLowerCase(), message: 0, positions: "" };
  return { de: lexeme, en: lexeme };
}

/** Enters the positions after `offset`; answers the last one that was entered. */
function enter(used: Lexeme[], stems: readonly Stems[], language: keyof Stems, offset: number): number {
  let last = offset;
  for (const [place, stem] of stems.entries()) {
    const lexeme = stem[language];
    if (!lexeme) continue;
    last = offset + place + 1;
    if (lexeme.message === message) lexeme.positions += `,${last}`;
    else {
      lexeme.message = message;
      lexeme.positions = String(last);
      used.push(lexeme);
    }
  }
  return last;
}
