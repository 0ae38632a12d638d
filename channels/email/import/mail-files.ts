import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";

/** The .eml files at a path, in a stable order, all folders below included. */
export async function listMailFiles(path: string): Promise<string[]> {
  if (!(await stat(path)).isDirectory()) return [path];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name.toLowerCase().endsWith(".eml"))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
