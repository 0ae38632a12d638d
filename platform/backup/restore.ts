import type pg from "pg";
import { isOutOfRoom } from "../db/failure.ts";
import { migrate, migrationFiles, newestMigration } from "../db/migrate.ts";
import { invalid, Refusal, unavailable } from "../errors.ts";
import { clearEmpty, notEmptyReason, refuseFilled, refuseForeign } from "./empty.ts";
import { damaged, type Frame, readRecord, TableHead, TableSum } from "./format.ts";
import { holdBackups, holdMailboxes, holdOutbox } from "./hold.ts";
import { dropIndexes } from "./indexes.ts";
import { inPublic, listTables, plainText } from "./layout.ts";
import { type Loader, openLoader, type Words } from "./load.ts";
import { forgetBegun, noteBegun, noteRestored } from "./notes.ts";
import { inTurn, unpack } from "./pieces.ts";
import { framesIn, type Verified, verifyBackup } from "./read-file.ts";

export type RestoreOptions = {
  /** Let mail that waited when the backup was made leave. Default: hold it. */
  send?: boolean;
  /** Where the migrations lie. Default: ours. */
  migrations?: URL;
  /** Makes the words of messages faster than PostgreSQL does. Asked only for a backup of this very version. */
  words?: Words;
  /** Of an encrypted backup. */
  passphrase?: string | undefined;
  /** Told now and then: what is being done, and how far, from 0 to 1. */
  onProgress?: (step: string, part: number) => void;
};
export type RestoreReport = { at: string; tables: number; rows: number; held: number; seconds: number };
export type CheckedBackup = Verified & { file: string; passphrase: string | undefined };

/**
 * Reads a backup before anything is touched. Throws `invalid` when it is damaged, cut off, no backup at all, or from a
 * newer version.
 */
export async function checkBackup(file: string, options: RestoreOptions = {}): Promise<CheckedBackup> {
  const { onProgress, migrations, passphrase } = options;
  const onBytes = (done: number, of: number) => onProgress?.("checking the file", done / of);
  const verified = await verifyBackup(file, { onBytes, passphrase });
  const { migration, version } = verified.header;
  if ((await migrationFiles(migrations)).includes(migration)) return { file, passphrase, ...verified };
  throw invalid(
    "newer-backup",
    `${file} was written by Stammgast ${version}, which is newer than this one (it has ${migration}). Install that version, then restore.`,
  );
}

/**
 * Fills an empty database from a backup: the same rows, and what is derived from them computed anew. All or nothing;
 * killed half way, it can be run again. Throws `conflict` for a database that is not empty.
 */
export async function restore(
  pool: pg.Pool,
  checked: CheckedBackup,
  options: RestoreOptions = {},
): Promise<RestoreReport> {
  const began = performance.now();
  const { header, totals } = checked;
  await refuseForeign(pool, header.migration);
  const folder = options.migrations === undefined ? {} : { folder: options.migrations };
  await migrate(pool, { ...folder, upTo: header.migration });
  await begin(pool);
  const held = await loadAll(pool, checked, options).catch((error) => Promise.reject(inWords(error)));
  await migrate(pool, folder);
  options.onProgress?.("tidying up", 1);
  await tidyUp(pool);
  const { tables, rows } = totals;
  return { at: header.at, tables, rows, held, seconds: (performance.now() - began) / 1000 };
}

/** What PostgreSQL would do by and by: it reads faster for it from the first moment. */
async function tidyUp(pool: pg.Pool): Promise<void> {
  const client = await pool.connect();
  try {
    for (const { table } of await listTables(client)) await client.query(`vacuum (analyze) ${inPublic(table)}`);
  } finally {
    client.release();
  }
}

/** Leaves a note that outlives us, so that nobody takes what we leave half done for a new database. */
async function begin(pool: pg.Pool): Promise<void> {
  const client = await pool.connect();
  try {
    await refuseFilled(client, await listTables(client));
    await noteBegun(client);
  } finally {
    client.release();
  }
}

/** Answers how many messages are held. */
async function loadAll(
  pool: pg.Pool,
  { file, passphrase, header, totals, bytes }: CheckedBackup,
  options: RestoreOptions,
): Promise<number> {
  const client = await pool.connect();
  try {
    await client.query("begin");
    await client.query(plainText);
    const tables = await listTables(client);
    await client.query(`lock table ${tables.map(({ table }) => inPublic(table)).join(", ")} in access exclusive mode`);
    await clearEmpty(client, tables);
    await refuseFilled(client, tables);
    const indexes = await dropIndexes(client, tables);
    const words = header.migration === (await newestMigration()) ? options.words : undefined;
    await loadTables(client, file, tables, { ...options, passphrase, words });
    await makeIndexes(client, indexes, options);
    const held = options.send ? 0 : await holdOutbox(client);
    if (!options.send) await holdMailboxes(client);
    if (!options.send) await holdBackups(client);
    await noteRestored(client, { at: header.at, rows: totals.rows, bytes });
    await client.query("commit");
    client.release();
    return held;
  } catch (error) {
    // Whatever was loaded goes with the connection.
    client.release(true);
    if (error instanceof Refusal && error.reason === notEmptyReason) await forgetBegun(pool);
    throw error;
  }
}

async function loadTables(
  client: pg.PoolClient,
  file: string,
  tables: readonly TableHead[],
  { onProgress, passphrase, words }: Pick<RestoreOptions, "onProgress" | "passphrase"> & { words: Words | undefined },
): Promise<void> {
  let loader: Loader | undefined;
  let step = "";
  for await (const { frame, part } of inTurn(framesIn(file, passphrase), unpacked)) {
    if (frame.kind === "T") {
      const head = readRecord(file, TableHead, frame.payload);
      refuseOther(file, head, tables);
      step = `loading ${head.table}`;
      loader = await openLoader(client, file, head, words);
    } else if (frame.kind === "D") {
      await openTable(file, loader).write(frame.payload);
    } else if (frame.kind === "S") {
      await openTable(file, loader).finish(readRecord(file, TableSum, frame.payload));
      loader = undefined;
    }
    onProgress?.(step, part);
  }
}

type Read = { frame: Frame; place: number; of: number };

/** Rows come packed. */
async function unpacked({ frame, place, of }: Read): Promise<{ frame: Frame; part: number }> {
  const payload = frame.kind === "D" ? await unpack(frame.payload) : frame.payload;
  return { frame: { kind: frame.kind, payload }, part: place / of };
}

function openTable(file: string, loader: Loader | undefined): Loader {
  if (!loader) throw damaged(file, "is damaged: there are rows in it that belong to no table");
  return loader;
}

/** The same migration makes the same tables, unless somebody changed them by hand. */
function refuseOther(file: string, { table, columns }: TableHead, tables: readonly TableHead[]): void {
  const ours = tables.find((one) => one.table === table)?.columns ?? [];
  const stranger = columns.find((name) => !ours.includes(name));
  if (stranger === undefined) return;
  throw invalid(
    "other-tables",
    `${file} holds “${stranger}” of “${table}”, which no Stammgast has made. Remove it from the database it comes from and back up again.`,
  );
}

async function makeIndexes(client: pg.PoolClient, indexes: readonly string[], options: RestoreOptions): Promise<void> {
  await client.query("set local maintenance_work_mem = '256MB'");
  for (const [done, make] of indexes.entries()) {
    options.onProgress?.("making indexes", done / indexes.length);
    await client.query(make);
  }
}

function inWords(error: unknown): unknown {
  if (!isOutOfRoom(error)) return error;
  return unavailable(
    "disk-full",
    "There is no room left where PostgreSQL keeps its files. Free some and run the restore again; nothing was restored.",
  );
}
