import { createReadStream } from "node:fs";
import { Readable } from "node:stream";
import { parse } from "csv-parse";
import { invalid } from "../../platform/errors.ts";
import { type FileForm, formOf } from "./encoding.ts";

/** How a CSV file is written. */
export type CsvForm = FileForm & { path: string; separator: string; lineEnd: string; header: string[] };
/** A record: its cells and the text it was written as; `number` counts from 1, the header. */
export type Row = { number: number; cells: string[]; raw: string };

const separators = [",", ";", "\t", "|"];
const longestRow = 1_000_000;
const headBytes = 1 << 16;

/** Finds encoding, separator and header. Throws a refusal that says what to do when it is no table with a header. */
export async function csvFormOf(path: string): Promise<CsvForm> {
  const form = await formOf(path);
  const start = await startOf(path, form);
  const lineEnd = /\r\n|\n|\r/.exec(start)?.[0] ?? "\n";
  const found = { ...form, path, separator: separatorOf(start), lineEnd };
  for await (const { cells } of rowsOf({ ...found, header: [] })) {
    return { ...found, header: checkedHeader(cells, path) };
  }
  throw invalid(
    "empty-file",
    `${path} holds no rows. It needs a line with the names of the columns, and rows below it.`,
  );
}

/** All records in turn, the header first, in bounded memory. */
export async function* rowsOf({ path, encoding, separator }: CsvForm): AsyncGenerator<Row> {
  const text = decoded(path, encoding);
  const parser = parse({
    ...{ delimiter: separator, raw: true, relax_column_count: true, relax_quotes: true },
    ...{ skip_empty_lines: true, max_record_size: longestRow },
  });
  text.on("error", (error) => parser.destroy(error));
  text.pipe(parser);
  let number = 0;
  try {
    for await (const { record, raw } of parser as AsyncIterable<{ record: string[]; raw: string }>) {
      number++;
      yield { number, cells: record, raw };
    }
  } catch (error) {
    throw readable(error, path, number + 1);
  } finally {
    text.destroy();
  }
}

function decoded(path: string, encoding: CsvForm["encoding"]): Readable {
  return Readable.from(textOf(createReadStream(path, { highWaterMark: 1 << 18 }), new TextDecoder(encoding)));
}

async function* textOf(bytes: AsyncIterable<Buffer>, decoder: TextDecoder): AsyncGenerator<string> {
  for await (const chunk of bytes) {
    const text = decoder.decode(chunk, { stream: true });
    if (text !== "") yield text;
  }
  const rest = decoder.decode();
  if (rest !== "") yield rest;
}

async function startOf(path: string, { encoding }: FileForm): Promise<string> {
  const reader = createReadStream(path, { end: headBytes - 1 });
  const chunks: Buffer[] = [];
  for await (const chunk of reader as AsyncIterable<Buffer>) chunks.push(chunk);
  return new TextDecoder(encoding).decode(Buffer.concat(chunks));
}

function separatorOf(text: string): string {
  // What stands in quotes separates nothing.
  const lines = text
    .replace(/"[^"]*"/g, "")
    .split(/\r\n|\n|\r/)
    .filter(Boolean)
    .slice(0, 20);
  const [first = ""] = lines;
  const suits = (separator: string) => {
    const wanted = first.split(separator).length;
    return wanted < 2 ? 0 : wanted * lines.filter((line) => line.split(separator).length === wanted).length;
  };
  return separators.reduce((best, separator) => (suits(separator) > suits(best) ? separator : best));
}

function checkedHeader(cells: readonly string[], path: string): string[] {
  const names = cells.map((cell) => cell.trim());
  const data = names.find((name) => /\S@\S+\.\S/.test(name) || /^[\d\s./:+-]{4,}$/.test(name));
  if (data !== undefined || names.every((name) => name === "")) {
    throw invalid(
      "no-header",
      `The first row of ${path} ${data === undefined ? "is empty" : `holds “${data}”, which is no name of a column`}. Put a row with names on top, such as: first_name,last_name,email,city.`,
    );
  }
  const twice = names.find((name, at) => name !== "" && names.indexOf(name) !== at);
  if (twice !== undefined)
    throw invalid("column-twice", `Two columns are called “${twice}”. Give one of them another name.`);
  return names.map((name, at) => name || `column ${at + 1}`);
}

function readable(error: unknown, path: string, row: number): unknown {
  const code = (error as { code?: string }).code ?? "";
  if (code === "CSV_MAX_RECORD_SIZE" || code === "CSV_QUOTE_NOT_CLOSED") {
    return invalid(
      "open-quote",
      `Row ${row} of ${path} opens a quote (") and never closes it, or is longer than a megabyte. Correct that row.`,
    );
  }
  return code.startsWith("CSV_")
    ? invalid("bad-csv", `Row ${row} of ${path} cannot be read: ${(error as Error).message}. Correct that row.`)
    : error;
}
