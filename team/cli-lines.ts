import type { z } from "zod";
import { invalid } from "../platform/errors.ts";

/** What was typed: options and positional arguments by name. */
export type Given = Readonly<Record<string, string | undefined>>;

/** Checks what was typed against a schema of the wire. Throws `invalid` naming every wrong option. */
export function read<T extends z.ZodType>(schema: T, given: unknown): z.infer<T> {
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  const fields = Object.fromEntries(result.error.issues.map((issue) => [String(issue.path[0]), issue.message]));
  const words = Object.entries(fields).map(([name, message]) => `--${name}: ${message}`);
  throw invalid("options", words.join("\n"), fields);
}

/** Lines up rows of cells under each other, two spaces apart. */
export function columns(rows: readonly (readonly string[])[]): string[] {
  const widths = rows.reduce<number[]>((most, row) => row.map((cell, at) => Math.max(most[at] ?? 0, cell.length)), []);
  return rows.map((row) =>
    row
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join("  ")
      .trimEnd(),
  );
}
