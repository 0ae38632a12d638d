import { parse } from "csv-parse/sync";

const candidates = [",", ";", "\t", "|"] as const;

/** Excel says on a first line of its own what separates: `sep=;`. */
const announced = /^\ufeff?sep=(.)\r?\n/i;

/** What separates the cells, and how many characters stand before the header. */
export type Separation = { separator: string; skip: number };

/**
 * Tells what separates the cells of a list from its first characters: that which cuts the most rows into the same number of
 * cells, more than one. A list of one column has none, for which a comma stands.
 */
export function separationOf(head: string): Separation {
  const [line, separator] = announced.exec(head) ?? [];
  if (line && separator) return { separator, skip: line.length };
  const scored = candidates.map((one) => ({ separator: one, score: scoreOf(head, one) }));
  const best = scored.reduce((first, next) => (next.score > first.score ? next : first));
  return { separator: best.score > 0 ? best.separator : ",", skip: 0 };
}

/** The share of rows as long as the first, and a little for each cell of it; 0 where nothing is cut. */
function scoreOf(head: string, delimiter: string): number {
  const rows = parse(head, {
    ...{ delimiter, relax_column_count: true, relax_quotes: true, skip_empty_lines: true, to: 50 },
    ...{ skip_records_with_error: true, bom: true },
  }) as string[][];
  const columns = rows[0]?.length ?? 0;
  if (columns < 2) return 0;
  const even = rows.filter((row) => row.length === columns).length;
  return even / rows.length + Math.min(columns, 50) / 1000;
}
