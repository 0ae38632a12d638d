import { createHash } from "node:crypto";
import type pg from "pg";
import { to as copyTo } from "pg-copy-streams";
import { conflict, invalid } from "../errors.ts";
import type { BackupHeader, TableHead, TableSum } from "./format.ts";
import { columnList, inPublic, listTables, plainText } from "./layout.ts";
import { noteBackup } from "./notes.ts";
import { inPieces, inTurn, pack } from "./pieces.ts";
import { type BackupWriter, createBackupFile, type FileOptions } from "./write-file.ts";

export type BackupOptions = FileOptions & {
  /** Where it goes. */
  file: string;
  /** The Stammgast that writes it. */
  version: string;
  /** Told now and then: the table under way and the bytes of rows read so far. */
  onProgress?: (table: string, bytes: number) => void;
};
export type BackupReport = { tables: number; rows: number; rowBytes: number; fileBytes: number; seconds: number };

/** Any fixed number: of two backups of one database at once, the second is refused. */
const oneAtATime = 7_236_148;

/**
 * Writes the whole database into one file, as it is at one moment, while others go on using it. Throws a refusal when the
 * file may not be written or the disk is full; then nothing is left of it.
 */
export async function backup(pool: pg.Pool, options: BackupOptions): Promise<BackupReport> {
  const began = performance.now();
  const out = await createBackupFile(options.file, options);
  const client = await pool.connect();
  let done: Omit<BackupReport, "fileBytes" | "seconds"> & { at: string };
  let fileBytes: number;
  try {
    await openSnapshot(client);
    done = await writeEverything(client, out, options);
    await client.query("commit");
    fileBytes = await out.finish();
    client.release();
  } catch (error) {
    // A connection in the middle of COPY is of no further use.
    client.release(true);
    await out.discard();
    throw error;
  }
  await noteBackup(pool, { at: done.at, rows: done.rows, bytes: fileBytes });
  const { tables, rows, rowBytes } = done;
  return { tables, rows, rowBytes, fileBytes, seconds: (performance.now() - began) / 1000 };
}

/** From here on the connection sees one moment, and no migration changes the tables under it. */
async function openSnapshot(client: pg.PoolClient): Promise<void> {
  const tables = await listTables(client);
  if (tables.length === 0)
    throw invalid("no-tables", "This database holds nothing of Stammgast: there is nothing to back up.");
  await client.query("begin isolation level repeatable read, read only");
  await client.query(plainText);
  // The moment is that of the first query, and by then no migration may be under way.
  await client.query(`lock table ${tables.map(({ table }) => inPublic(table)).join(", ")} in access share mode`);
  const { rows } = await client.query<{ free: boolean }>("select pg_try_advisory_xact_lock($1) as free", [oneAtATime]);
  if (!rows[0]?.free)
    throw conflict("backup-runs", "A backup of this database is being made already. Wait until it is done.");
}

async function writeEverything(client: pg.PoolClient, out: BackupWriter, options: BackupOptions) {
  const tables = await listTables(client);
  const header = await headerFor(client, tables, options.version);
  await out.record("H", header);
  const sum = { tables: 0, rows: 0, bytes: 0 };
  for (const head of tables) {
    await out.record("T", head);
    const { rows, bytes } = await writeRows(client, out, head, (part) =>
      options.onProgress?.(head.table, sum.bytes + part),
    );
    sum.tables += 1;
    sum.rows += rows;
    sum.bytes += bytes;
  }
  await out.record("Z", { ...sum, sha256: out.sha256() });
  return { at: header.at, tables: sum.tables, rows: sum.rows, rowBytes: sum.bytes };
}

async function headerFor(client: pg.PoolClient, tables: readonly TableHead[], version: string): Promise<BackupHeader> {
  const { rows } = await client.query<{ migration: string; postgres: number; at: string }>(
    `select (select max(name) from public.migrations) as migration,
       current_setting('server_version_num')::int / 10000 as postgres,
       to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at`,
  );
  const [read] = rows;
  if (!read) throw new Error("PostgreSQL answered nothing about itself");
  return { version, ...read, tables: tables.map(({ table }) => table) };
}

async function writeRows(
  client: pg.PoolClient,
  out: BackupWriter,
  { table, columns }: TableHead,
  onBytes: (bytes: number) => void,
): Promise<TableSum> {
  const hash = createHash("sha256");
  let bytes = 0;
  const rows = client.query(copyTo(`copy ${inPublic(table)} (${columnList(columns)}) to stdout`));
  const hashed = (piece: Buffer) => {
    hash.update(piece);
    bytes += piece.byteLength;
    onBytes(bytes);
    return pack(piece);
  };
  for await (const packed of inTurn(inPieces(rows), hashed)) await out.frame("D", packed);
  const sum = { table, rows: rows.rowCount, bytes, sha256: hash.digest("hex") };
  await out.record("S", sum);
  return sum;
}
