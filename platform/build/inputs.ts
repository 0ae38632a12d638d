import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";

const skipped = /(^|[\\/])(node_modules|dist|data|coverage|\.git)$|\.test\.tsx?$/;

/**
 * One hash over the content of every file that a bundle is made of, found below the given files and folders.
 * Depends on names and bytes only: a fresh checkout of the same tree has the same hash.
 */
export async function hashOf(root: string, places: readonly string[]): Promise<string> {
  const files = (await Promise.all(places.map((place) => filesIn(join(root, place))))).flat();
  const hash = createHash("sha256");
  for (const file of files.sort()) {
    hash.update(relative(root, file).split(sep).join("/"));
    hash.update("\0");
    hash.update(await readFile(file));
    hash.update("\0");
  }
  return hash.digest("hex");
}

async function filesIn(place: string): Promise<string[]> {
  if (skipped.test(place)) return [];
  try {
    const entries = await readdir(place, { withFileTypes: true });
    return (await Promise.all(entries.map((entry) => filesIn(join(place, entry.name))))).flat();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOTDIR") return [place];
    throw error;
  }
}
