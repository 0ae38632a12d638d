import { sql } from "kysely";
import type { Db } from "../../platform/db/database.ts";

/** A piece of text as the dictionaries read it: words with their places, of so many places in all. */
export type ReadPiece = { key: string; length: number; de: [string, number][]; en: [string, number][] };

/** Stands at the side of a piece that the text begins or ends with: PostgreSQL may read it otherwise there. */
export const edge = "\t";
/** Follows each piece; its place tells how many places the piece takes up. No dictionary knows it. */
const stop = "zzqxzzq";

/** Lets PostgreSQL read pieces of text, each as if it stood between others, or at an edge of the text. */
export async function readPieces(db: Db, keys: readonly string[]): Promise<ReadPiece[]> {
  if (keys.length === 0) return [];
  const asked = keys.map((key) => ({
    key,
    text: `${key.startsWith(edge) ? "" : " "}${key.replaceAll(edge, "")}${key.endsWith(edge) ? "" : ` ${stop}`}`,
  }));
  // The key comes back as a text of its own: a piece cut out of a letter would keep the whole letter in memory.
  const { rows } = await sql<{ key: string; de: [string, number[]][] | null; en: [string, number[]][] | null }>`
    select key,
      (select json_agg(json_build_array(lexeme, positions)) from unnest(to_tsvector('stammgast_de', t.text))) as de,
      (select json_agg(json_build_array(lexeme, positions)) from unnest(to_tsvector('stammgast_en', t.text))) as en
    from unnest(${asked.map(({ key }) => key)}::text[], ${asked.map(({ text }) => text)}::text[]) as t(key, text)`.execute(
    db,
  );
  return rows.map(({ key, de, en }) => pieceOf(key, de ?? [], en ?? []));
}

function pieceOf(key: string, de: [string, number[]][], en: [string, number[]][]): ReadPiece {
  const last = Math.max(0, ...de.flatMap(([, places]) => places));
  const isEnd = key.endsWith(edge);
  const inside = (words: [string, number[]][]) =>
    words
      .flatMap(([word, places]) => places.map((place): [string, number] => [word, place]))
      .filter(([, place]) => isEnd || place !== last)
      .sort(([, a], [, b]) => a - b);
  return { key, length: isEnd ? last : last - 1, de: inside(de), en: inside(en) };
}
