import { invalid } from "../../platform/errors.ts";
import { kindByHeader } from "../columns/recognise.ts";
import { ColumnBuilder, type Table } from "../table.ts";
import { type CsvForm, rowsOf } from "./read-rows.ts";

const mostNamed = 8;

/** Reads a file into a table, each distinct value once. Throws a refusal that names rows when some do not fit. */
export async function readTable(
  form: CsvForm,
  idColumn: string | undefined,
  onRow: (rows: number) => void,
): Promise<Table> {
  const { header, path } = form;
  const builders = header.map((name) => new ColumnBuilder(name));
  const ragged: string[] = [];
  let size = 0;
  for await (const { number, cells } of rowsOf(form)) {
    if (number === 1) continue;
    if (cells.length !== header.length) {
      ragged.push(`${number} (${cells.length})`);
      continue;
    }
    builders.forEach((builder, at) => void builder.add(cells[at] as string));
    onRow(++size);
  }
  if (ragged.length > 0) throw raggedRows(ragged, header, form.separator);
  if (size === 0) throw invalid("no-rows", `${path} has a header and no rows below it. There is nobody to find.`);
  const columns = builders.map((builder) => builder.done());
  return { size, columns, ids: idsOf({ size, columns }, idColumn) };
}

function raggedRows(ragged: readonly string[], header: readonly string[], separator: string) {
  const named = ragged.slice(0, mostNamed).join(", ");
  const more = ragged.length > mostNamed ? ` and ${ragged.length - mostNamed} more` : "";
  return invalid(
    "ragged-rows",
    `The header has ${header.length} columns, but these rows have another number (in brackets): ${named}${more}. ` +
      `Put quotes (") around values that hold a “${separator === "\t" ? "tab" : separator}”, or correct the rows.`,
  );
}

/** What people call a row: its id where there is one, else its number. Throws when an id is there twice. */
function idsOf({ size, columns }: Omit<Table, "ids">, wanted: string | undefined): string[] {
  const column = columns.find(({ name }) => (wanted === undefined ? kindByHeader(name) === "key" : name === wanted));
  if (!column && wanted) {
    throw invalid(
      "no-id-column",
      `There is no column “${wanted}”. There are: ${columns.map(({ name }) => name).join(", ")}.`,
    );
  }
  if (!column) return Array.from({ length: size }, (_, row) => String(row + 1));
  const seen = new Map<number, number>();
  return Array.from(column.codes, (code, row) => {
    const id = (column.words[code] as string).trim();
    const before = seen.get(code);
    if (id !== "" && before !== undefined) {
      throw invalid(
        "id-twice",
        `The column “${column.name}” holds “${id}” twice, in rows ${before + 2} and ${row + 2}. Make it unique, or name another column with --id (--id "" for row numbers).`,
      );
    }
    seen.set(code, row);
    return id || `row ${row + 2}`;
  });
}
