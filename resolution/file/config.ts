import { readFile } from "node:fs/promises";
import { z } from "zod";
import { invalid } from "../../platform/errors.ts";
import { ResolveConfig } from "../contract.ts";
import type { Options, RowPair } from "../options.ts";
import type { Table } from "../table.ts";

/** Reads what people fixed. Throws a refusal that names what is wrong. */
export async function readConfigFile(path: string): Promise<ResolveConfig> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(await readFile(path, "utf8"));
  } catch (error) {
    if (error instanceof SyntaxError) throw invalid("bad-config", `${path} is no JSON: ${error.message}.`);
    if ((error as NodeJS.ErrnoException).code === "ENOENT")
      throw invalid("no-config", `There is no file ${path}. Check the path.`);
    throw error;
  }
  const config = ResolveConfig.safeParse(parsed);
  if (config.success) return config.data;
  throw invalid("bad-config", `${path} is not understood:\n${z.prettifyError(config.error)}`);
}

/** The options for this table: ids become rows, powers of two natural logarithms. */
export function optionsFor(config: ResolveConfig, table: Table): Options {
  const { columns = {}, columnLimits = {}, limits, link, ask, seed } = config;
  const names = new Set(table.columns.map(({ name }) => name));
  for (const name of [...Object.keys(columns), ...Object.keys(columnLimits)]) {
    if (!names.has(name))
      throw invalid("no-column", `There is no column “${name}”. There are: ${[...names].join(", ")}.`);
  }
  const rows = new Map(table.ids.map((id, row) => [id, row]));
  const pair = ([one, other]: readonly [string, string]): RowPair => [rowOf(rows, one), rowOf(rows, other)];
  return {
    ...{ columns, columnLimits, limits, seed },
    mustLinks: config.mustLinks?.map(pair),
    cannotLinks: config.cannotLinks?.map(pair),
    link: link === undefined ? undefined : link * Math.LN2,
    ask: ask === undefined ? undefined : ask * Math.LN2,
  };
}

export function rowOf(rows: ReadonlyMap<string, number>, id: string): number {
  const row = rows.get(id.trim());
  if (row === undefined)
    throw invalid(
      "no-row",
      `There is no row “${id.trim()}”. Rows are named by their id column, or counted from 1 below the header.`,
    );
  return row;
}
