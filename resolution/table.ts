/** One column as it came: each distinct value once, and for every row which of them it holds. */
export type RawColumn = { name: string; words: string[]; codes: Int32Array };
/** Records of one source, column by column; `ids` name the rows for people. */
export type Table = { size: number; ids: readonly string[]; columns: RawColumn[] };

/** Collects the values of a column row by row, in memory that grows with its distinct values. */
export class ColumnBuilder {
  readonly name: string;
  readonly #words: string[] = [];
  readonly #known = new Map<string, number>();
  #codes = new Int32Array(1024);
  #size = 0;

  constructor(name: string) {
    this.name = name;
  }

  add(value: string): void {
    let code = this.#known.get(value);
    if (code === undefined) {
      code = this.#words.length;
      this.#known.set(value, code);
      this.#words.push(value);
    }
    if (this.#size === this.#codes.length) {
      const grown = new Int32Array(this.#size * 2);
      grown.set(this.#codes);
      this.#codes = grown;
    }
    this.#codes[this.#size++] = code;
  }

  done(): RawColumn {
    return { name: this.name, words: this.#words, codes: this.#codes.subarray(0, this.#size) };
  }
}

/** A table of rows in memory. Without `ids` a row is named by its number, from 1. */
export function tableOf(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  ids: readonly string[] = rows.map((_, at) => String(at + 1)),
): Table {
  const builders = header.map((name) => new ColumnBuilder(name));
  for (const row of rows) builders.forEach((builder, column) => void builder.add(row[column] ?? ""));
  return { size: rows.length, ids, columns: builders.map((builder) => builder.done()) };
}
