import { open, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { beginImport } from "../customers/lists/begin.ts";
import { carryOnWith } from "../customers/lists/carry-on.ts";
import { type ListDetail, type ListField, listFields } from "../customers/lists/contract.ts";
import { keepList, sha256OfFile } from "../customers/lists/keep-list.ts";
import { findUnfinished, getList } from "../customers/lists/present.ts";
import { nameToCorrect, toCorrect } from "../customers/lists/to-correct.ts";
import { system } from "../platform/actor.ts";
import type { Db } from "../platform/db/database.ts";
import { invalid } from "../platform/errors.ts";

export type ListArgs = { map?: string | undefined; from?: string | undefined; trusted?: boolean | undefined };
export type ListProgress = { done: number; of: number };

/** Whether a path names a list of customers rather than mail. */
export const isList = (path: string): boolean => /\.(csv|tsv|tab)$/i.test(path);

/**
 * Imports a list of customers, or goes on where an interrupted import of this very file stopped. Says in lines what its columns
 * were taken for and what became of it; rows to correct go into a file beside it.
 */
export async function importList(
  db: Db,
  path: string,
  args: ListArgs,
  onProgress: (progress: ListProgress) => void,
): Promise<string[]> {
  if (!(await stat(path).catch(() => null))) throw invalid("no-path", `There is nothing at ${path}.`);
  const id = (await findUnfinished(db, await sha256OfFile(path))) ?? (await begin(db, path, args));
  await carryOnWith(db, id, async () => {
    const { position, rows } = await getList(db, id);
    onProgress({ done: position, of: rows });
  });
  const list = await getList(db, id);
  const aside = list.counts.refused > 0 ? await putAside(db, list, path) : null;
  return [...columnLines(list), summary(list, aside)];
}

async function begin(db: Db, path: string, { map, from, trusted = false }: ListArgs): Promise<string> {
  const id = await keepList(db, system, { path, name: basename(path) });
  const { columns, suggestedOrigin } = await getList(db, id);
  const fields = asSaid(columns, map ?? "");
  const input = { fields, origin: from ?? suggestedOrigin, trusted };
  await db.transaction().execute((tx) => beginImport(tx, system, id, input));
  return id;
}

const spelt = (word: string) => word.toLowerCase().replace(/[^a-z]/g, "");

/** What the columns mean: as guessed, but for those named in `E-Mail=email,Geheim=ignore`. Throws `invalid` for a name that is none. */
export function asSaid(columns: ListDetail["columns"], map: string): ListField[] {
  const said = new Map<string, ListField>();
  for (const pair of map.split(",").filter((one) => one.trim() !== "")) {
    const at = pair.lastIndexOf("=");
    const [column, word] = [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
    const field = listFields.find((one) => spelt(one) === spelt(word));
    if (at < 0 || !columns.some(({ name }) => name === column)) {
      throw invalid(
        "no-column",
        `There is no column "${column}". There are: ${columns.map(({ name }) => name).join(", ")}.`,
      );
    }
    if (!field)
      throw invalid("no-field", `"${word}" is nothing a column can mean. Choose one of: ${listFields.join(", ")}.`);
    said.set(column, field);
  }
  return columns.map(({ name, field }) => said.get(name) ?? field);
}

/** Writes the refused rows beside the file; an earlier file of that name is somebody's work and stays. */
async function putAside(db: Db, list: ListDetail, path: string): Promise<string> {
  const name = nameToCorrect(list.name);
  for (let count = 1; ; count++) {
    const target = join(dirname(path), count === 1 ? name : name.replace(/\.csv$/, `-${count}.csv`));
    const file = await open(target, "wx").catch(ifTaken);
    if (!file) continue;
    await file.writeFile(toCorrect(db, list.id));
    await file.close();
    return target;
  }
}

function ifTaken(error: NodeJS.ErrnoException): null {
  if (error.code !== "EEXIST") throw error;
  return null;
}

const columnLines = ({ columns }: ListDetail): string[] => columns.map(({ name, field }) => `  ${name} → ${field}`);

function summary({ counts, rows, origin }: ListDetail, aside: string | null): string {
  const { made, joined, changed, same, refused } = counts;
  const parts = [
    `${rows} rows from "${origin}": ${made} new`,
    joined > 0 ? `${joined} joined to customers you know` : "",
    changed > 0 ? `${changed} changed` : "",
    same > 0 ? `${same} known already` : "",
    refused > 0 ? `${refused} to correct, in ${aside}` : "",
  ];
  return parts.filter(Boolean).join(", ");
}
