import { Readable } from "node:stream";
import { CsvError, parse } from "csv-parse";
import { invalid } from "../../../platform/errors.ts";
import { storable } from "../../../platform/storable.ts";
import { mostColumns, mostRows } from "../contract.ts";
import { type Encoding, encodingOf, readText } from "./encoding.ts";
import { headerOf } from "./header.ts";
import { type Separation, separationOf } from "./separator.ts";

/** A row as it stands in the file, without empty cells beyond its last column; `place` counts rows from one. */
export type ListRow = { place: number; cells: string[] };
export type OpenList = { encoding: Encoding; separator: string; columns: string[]; rows: AsyncGenerator<ListRow> };

const headLength = 64 * 1024;
/** A row longer than this has lost a quote somewhere. */
const longestRow = 1024 * 1024;

/**
 * Opens a list of customers: CSV with any usual separator and encoding, quoted line breaks included. Memory holds one piece of
 * it. Throws `invalid`, also while rows are read, for what is no such list, and says what to do.
 */
export async function openList(path: string): Promise<OpenList> {
  const encoding = await encodingOf(path);
  const head = await headOf(path, encoding);
  if (head.trim() === "") throw invalid("empty-list", "This file is empty. Choose another one.");
  if (head.includes("\0") || head.startsWith("PK\u0003\u0004") || head.startsWith("%PDF")) {
    throw invalid("not-csv", "This is no CSV file. In a spreadsheet, choose “Save as” and then CSV.");
  }
  const separation = separationOf(head);
  const records = recordsOf(path, encoding, separation);
  const first = await records.next();
  if (first.done) throw invalid("empty-list", "This file is empty. Choose another one.");
  const { columns, isRow } = headerOf(first.value);
  if (columns.length > mostColumns) {
    throw invalid("too-many-columns", `A list has at most ${mostColumns} columns, this one ${columns.length}.`);
  }
  const rows = rowsOf(isRow ? first.value : null, records, columns.length);
  return { encoding, separator: separation.separator, columns, rows };
}

async function headOf(path: string, encoding: Encoding): Promise<string> {
  let head = "";
  for await (const text of readText(path, encoding)) {
    head += text;
    if (head.length >= headLength) break;
  }
  return head.slice(0, headLength);
}

async function* recordsOf(path: string, encoding: Encoding, separation: Separation): AsyncGenerator<string[]> {
  const parser = Readable.from(textBehind(path, encoding, separation.skip)).pipe(
    parse({
      ...{ delimiter: separation.separator, relax_column_count: true, relax_quotes: true, bom: true },
      ...{ skip_empty_lines: true, max_record_size: longestRow },
    }),
  );
  try {
    for await (const cells of parser as AsyncIterable<string[]>) yield cells.map((cell) => storable(cell).trim());
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw invalid(
      "broken-quotes",
      `A quote that opens in or before line ${error["lines"] ?? "?"} is never closed. Correct it and try again.`,
    );
  }
}

async function* textBehind(path: string, encoding: Encoding, skip: number): AsyncGenerator<string> {
  let left = skip;
  for await (const text of readText(path, encoding)) {
    if (text.length > left) yield text.slice(left);
    left = Math.max(0, left - text.length);
  }
}

async function* rowsOf(
  first: string[] | null,
  records: AsyncGenerator<string[]>,
  columns: number,
): AsyncGenerator<ListRow> {
  let place = 0;
  const next = (cells: string[]) => {
    place += 1;
    if (place > mostRows) {
      throw invalid("too-many-rows", `A list has at most ${mostRows} rows. Cut it into several.`);
    }
    return { place, cells: withoutEmptyEnd(cells, columns) };
  };
  if (first) yield next(first);
  for await (const cells of records) if (cells.some((cell) => cell !== "")) yield next(cells);
}

/** Spreadsheets leave separators behind the last column. */
function withoutEmptyEnd(cells: string[], columns: number): string[] {
  const end = cells.findLastIndex((cell, at) => at < columns || cell !== "") + 1;
  return cells.slice(0, Math.max(end, Math.min(columns, cells.length)));
}
