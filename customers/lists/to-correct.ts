import type { Db } from "../../platform/db/database.ts";
import { notFound } from "../../platform/errors.ts";
import { reasonColumn } from "./meaning/reason-column.ts";
import { readRefused } from "./rows-store.ts";
import { findList } from "./store.ts";

const batchRows = 1000;
const inWords = {
  nobody: "neither a name nor a mail address nor a phone number",
  "bad-email": "a mail address that is none",
  "bad-phone": "a phone number that is none",
  "too-long": "a name over 200 characters, or a cell over 4000",
  ragged: "more or fewer cells than the header",
} as const;

/**
 * The rows of a list that nobody was made of, as a file to correct and import again: as they came, each with its reason in one
 * more column at the end. UTF-8 with a mark, so that spreadsheets read the umlauts. Throws `not_found`.
 */
export async function* toCorrect(db: Db, id: string): AsyncGenerator<string> {
  const list = await findList(db, id);
  if (!list) throw notFound("list");
  const { columns, separator } = list;
  const line = (cells: readonly string[]) => `${cells.map((cell) => quoted(cell, separator)).join(separator)}\r\n`;
  yield `\ufeff${line([...columns.filter((name) => name !== reasonColumn), reasonColumn])}`;
  const old = columns.indexOf(reasonColumn);
  for (let after = 0; ; ) {
    const rows = await readRefused(db, id, after, batchRows);
    yield rows.map(({ cells, reason }) => line([...cells.filter((_, at) => at !== old), inWords[reason]])).join("");
    if (rows.length < batchRows) return;
    after = rows.at(-1)?.place ?? after;
  }
}

/** Quoted where it has to be: byte for byte what was given otherwise. */
export const quoted = (cell: string, separator: string): string =>
  cell.includes(separator) || /["\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

/** `kunden.csv` is given back as `kunden.to-correct.csv`. */
export const nameToCorrect = (name: string): string =>
  `${name.replace(/\.[a-z]{2,4}$/i, "").replace(/\.to-correct(-\d+)?$/i, "")}.to-correct.csv`.replace(
    /[/\\'()*]/g,
    "_",
  );
