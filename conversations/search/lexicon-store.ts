import { sql } from "kysely";
import type { Db } from "../../platform/db/database.ts";

/** A piece of text as the dictionaries read it: words with their places, of so many places in all. */
export type ReadPiece = { key: string; length: number; de: [string, number][]; en: [string, number][] };

/** Stands at the side of a piece that the text begins or ends with: PostgreSQL may read it otherwise there. */
export const edge = "\t";

/** So many pieces are read as one text, which costs a quarter. */
const atOnce = 100;
/** Past so many places of one word PostgreSQL may have left some out. */
const mostOfOne = 250;

/** Pieces in one text, each followed by a word of its own that no dictionary knows. */
type Row = { keys: readonly string[]; text: string };
type Words = [string, number[]][];

/**
 * Lets PostgreSQL read pieces of text, each as if it stood between others, or at an edge of the text. A piece that cannot be
 * told from its neighbours is left out.
 */
export async function readPieces(db: Db, keys: readonly string[]): Promise<ReadPiece[]> {
  const inside = keys.filter((key) => !key.includes(edge));
  const rows = Array.from({ length: Math.ceil(inside.length / atOnce) }, (_, n) =>
    rowOf(inside.slice(n * atOnce, (n + 1) * atOnce)),
  );
  const alone = keys.filter((key) => key.includes(edge)).map((key) => rowOf([key]));
  const read = await readRows(db, [...rows, ...alone]);
  const unclear = read.flatMap(({ row, pieces }) => (pieces || row.keys.length === 1 ? [] : row.keys));
  const again = await readRows(
    db,
    unclear.map((key) => rowOf([key])),
  );
  return [...read, ...again].flatMap(({ pieces }) => pieces ?? []);
}

const stopOf = (place: number) => `zzq${place}zzq`;

function rowOf(keys: readonly string[]): Row {
  const [first = ""] = keys;
  const parts = keys.flatMap((key, place) => [
    key.replaceAll(edge, ""),
    key.endsWith(edge) ? "" : ` ${stopOf(place)} `,
  ]);
  return { keys, text: (first.startsWith(edge) ? "" : " ") + parts.join("") };
}

async function readRows(db: Db, rows: readonly Row[]): Promise<{ row: Row; pieces: ReadPiece[] | null }[]> {
  if (rows.length === 0) return [];
  const { rows: read } = await sql<{ place: number; keys: string[]; de: Words | null; en: Words | null }>`
    select t.place,
      (select json_agg(json_build_array(lexeme, positions)) from unnest(to_tsvector('stammgast_de', plain_marks(t.text)))) as de,
      (select json_agg(json_build_array(lexeme, positions)) from unnest(to_tsvector('stammgast_en', plain_marks(t.text)))) as en
    from unnest(${rows.map(({ text }) => text)}::text[]) with ordinality as t(text, place)`.execute(db);
  return read.flatMap(({ place, de, en }) => {
    const row = rows[place - 1];
    return row ? [{ row, pieces: piecesOf(row, de ?? [], en ?? []) }] : [];
  });
}

/** Null when it cannot be told where each piece ends. */
function piecesOf({ keys }: Row, de: Words, en: Words): ReadPiece[] | null {
  if ([...de, ...en].some(([, places]) => places.length > mostOfOne)) return null;
  const stops = new Map(de.flatMap(([word, places]) => (places.length === 1 ? [[word, places[0] ?? 0] as const] : [])));
  const last = Math.max(0, ...de.flatMap(([, places]) => places));
  const ends = keys.map((key, place) => (key.endsWith(edge) ? last + 1 : stops.get(stopOf(place))));
  const pieces: ReadPiece[] = [];
  /** The piece each place belongs to, and where that begins. */
  const owners: { piece: ReadPiece; start: number }[] = [];
  let start = 0;
  for (const [place, key] of keys.entries()) {
    const end = ends[place];
    if (end === undefined || end <= start) return null;
    const piece = { key: textOfItsOwn(key), length: end - start - 1, de: [], en: [] };
    for (let at = start + 1; at < end; at++) owners[at] = { piece, start };
    pieces.push(piece);
    start = end;
  }
  for (const language of ["de", "en"] as const) {
    for (const [word, places] of language === "de" ? de : en) {
      for (const at of places) {
        const owner = owners[at];
        owner?.piece[language].push([word, at - owner.start]);
      }
    }
  }
  for (const piece of pieces) for (const words of [piece.de, piece.en]) words.sort(([, a], [, b]) => a - b);
  return pieces;
}

/** A piece cut out of a letter would keep the whole letter in memory. */
const textOfItsOwn = (key: string) => Buffer.from(key).toString();
