import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { system } from "../../platform/actor.ts";
import type { Db } from "../../platform/db/database.ts";
import { beginImport } from "./begin.ts";
import { carryOnWith } from "./carry-on.ts";
import type { ImportInput, ListDetail } from "./contract.ts";
import { keepList } from "./keep-list.ts";
import { getList } from "./present.ts";

/** A list that was brought and not imported. */
export async function aList(db: Db, content: string, name = "kunden.csv"): Promise<ListDetail> {
  const dir = await mkdtemp(join(tmpdir(), "stammgast-list-"));
  try {
    await writeFile(join(dir, name), content);
    return await getList(db, await keepList(db, system, { path: join(dir, name), name }));
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

/** A list that was imported, as its columns were guessed. */
export async function anImport(db: Db, content: string, input: Partial<ImportInput> = {}): Promise<ListDetail> {
  const { id, columns } = await aList(db, content);
  const fields = columns.map(({ field }) => field);
  await db
    .transaction()
    .execute((tx) => beginImport(tx, system, id, { fields, origin: "Shop", trusted: false, ...input }));
  await carryOnWith(db, id);
  return getList(db, id);
}
