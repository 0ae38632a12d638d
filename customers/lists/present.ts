import type { Page, PageQuery } from "../../platform/contract.ts";
import { readCursor, toPage } from "../../platform/db/cursor.ts";
import type { Db } from "../../platform/db/database.ts";
import { notFound } from "../../platform/errors.ts";
import type { ListDetail, ListView } from "./contract.ts";
import { readRows } from "./rows-store.ts";
import { findList, findRunning, type ListRow, readLists, readOrigins } from "./store.ts";

const exampleRows = 50;
const examples = 3;

/** All lists, the last one first. */
export async function listLists(db: Db, { limit, cursor }: PageQuery): Promise<Page<ListView>> {
  const [before] = readCursor(cursor, ["id"]) ?? [];
  const rows = await readLists(db, before === undefined ? null : String(before), limit + 1);
  return toPage(rows, limit, presentList, ({ id }) => [id]);
}

/** One list with what is needed to say what its columns mean. Throws `not_found`. */
export async function getList(db: Db, id: string): Promise<ListDetail> {
  const row = await findList(db, id);
  if (!row) throw notFound("list");
  const rows = await readRows(db, id, 0, exampleRows);
  const columns = row.columns.map((name, at) => {
    const values = rows.map(({ cells }) => cells[at] ?? "").filter((cell) => cell !== "");
    return { name, field: row.fields[at] ?? "keep", examples: [...new Set(values)].slice(0, examples) };
  });
  return { ...presentList(row), columns, origins: await readOrigins(db), suggestedOrigin: suggestOrigin(row.name) };
}

/** The list of these very bytes whose import was begun and has not ended. */
export const findUnfinished = (db: Db, sha256: Buffer): Promise<string | undefined> => findRunning(db, sha256);

/** `kunden_shopware-2026-11.csv` comes from "kunden shopware". */
export function suggestOrigin(fileName: string): string {
  const stem = fileName.replace(/\.[a-z]{2,4}$/i, "").replace(/\.to-correct(-\d+)?$/i, "");
  const words = stem
    .replace(/[\d_.()-]+/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  return (words || stem).slice(0, 80);
}

function presentList(row: ListRow): ListView {
  const { id, name, bytes, encoding, separator, state, position, trusted } = row;
  const { made, joined, changed, same, refused, removed, kept } = row;
  return {
    ...{ id, name, bytes: Number(bytes), encoding, separator, state, position, trusted, rows: row.rowCount },
    origin: row.originName,
    counts: { made, joined, changed, same, refused, removed, kept },
    by: row.staffId && row.staffName !== null ? { id: row.staffId, name: row.staffName } : null,
    at: row.createdAt.toISOString(),
    finishedAt: row.finishedAt?.toISOString() ?? null,
  };
}
