import type { Page, PageQuery } from "../platform/contract.ts";
import { readCursor, toPage } from "../platform/db/cursor.ts";
import type { Db } from "../platform/db/database.ts";
import { notFound } from "../platform/errors.ts";
import type { BackupView } from "./contract.ts";
import { type BackupRow, findRow, listRows } from "./store.ts";

/** Backups, the last asked for first. */
export async function listBackups(db: Db, { cursor, limit }: PageQuery): Promise<Page<BackupView>> {
  const place = readCursor(cursor, ["id"]) as [string] | null;
  const rows = await listRows(db, place?.[0] ?? null, limit + 1);
  return toPage(rows, limit, present, (row) => [row.id]);
}

/** One of them. Throws `not_found`. */
export async function getBackup(db: Db, id: string): Promise<BackupView> {
  const row = await findRow(db, id);
  if (!row) throw notFound("backup");
  return present(row);
}

const moment = (at: Date | null) => at?.toISOString() ?? null;

const present = (row: BackupRow): BackupView => ({
  id: row.id,
  state: row.state,
  planned: row.planned,
  by: row.staff_id ? { id: row.staff_id, name: row.staff_name ?? "" } : null,
  directory: row.directory,
  name: row.name,
  encrypted: row.encrypted,
  askedAt: row.asked_at.toISOString(),
  at: moment(row.at),
  bytes: row.bytes,
  rows: row.row_count,
  verifiedAt: moment(row.verified_at),
  reason: row.reason,
  detail: row.detail,
});
