import { readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Db } from "../platform/db/database.ts";
import { invalid } from "../platform/errors.ts";
import { type ListedErasure, listAllErasures, parseErasure } from "../rights/erase-again.ts";
import { readPlan } from "./plan.ts";

/** Beside the backups, and outlives each of them. */
const fileName = "stammgast-erasures.jsonl";

/**
 * Writes who was erased, as ids, beside the backups of the plan, or without a plan into the data directory. Does nothing where
 * there is neither, or nobody was.
 */
export async function writeErasureList(db: Db, dataDir: string | null): Promise<void> {
  const { directory: planned } = await readPlan(db);
  const directory = planned || dataDir;
  if (!directory) return;
  const path = join(directory, fileName);
  const known = new Map((await readErasureList(path)).map((one) => [one.id, one]));
  const before = known.size;
  for await (const one of listAllErasures(db)) known.set(one.id, one);
  if (known.size === before) return;
  const lines = [...known.values()].map((one) => `${JSON.stringify(one)}\n`).join("");
  await writeFile(`${path}.part`, lines);
  await rename(`${path}.part`, path);
}

/** The list beside backups in a directory, empty where there is none. */
export const listBeside = (directory: string): Promise<ListedErasure[]> => readErasureList(join(directory, fileName));

/** Reads such a list; one that is not there is empty. Throws `invalid` for a line that is none. */
export async function readErasureList(path: string): Promise<ListedErasure[]> {
  const text = await readFile(path, "utf8").catch(ifMissing);
  return text.split("\n").flatMap((line, at) => {
    if (line.trim() === "") return [];
    const one = parseErasure(line);
    if (!one)
      throw invalid("no-erasure", `Line ${at + 1} of ${path} is no erasure. Correct it or take a copy of the list.`);
    return [one];
  });
}

function ifMissing(error: NodeJS.ErrnoException): string {
  if (error.code !== "ENOENT") throw error;
  return "";
}
