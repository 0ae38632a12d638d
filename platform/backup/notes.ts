import { sql } from "kysely";
import type pg from "pg";
import { z } from "zod";
import type { Db } from "../db/database.ts";
import { conflict } from "../errors.ts";

/** What is kept in `settings` about backups. */
const lastKey = "backup.last";
export const begunKey = "restore.begun";
const restoredKey = "restore.last";

/** A pool, or a connection with a transaction of its own. */
type Connected = pg.Pool | pg.PoolClient;

const LastBackup = z.object({ at: z.iso.datetime(), rows: z.int(), bytes: z.int() });
export type LastBackup = z.infer<typeof LastBackup>;

/** Keeps when the last backup was made: the moment it shows. */
export async function noteBackup(pool: pg.Pool, made: LastBackup): Promise<void> {
  await write(pool, lastKey, made);
}

/** The last backup that succeeded, undefined when there is none that we know of. */
export async function findLastBackup(db: pg.Pool | Db): Promise<LastBackup | undefined> {
  const { rows } =
    "query" in db
      ? await db.query<{ value: unknown }>("select value from public.settings where key = $1", [lastKey])
      : await sql<{ value: unknown }>`select value from public.settings where key = ${lastKey}`.execute(db);
  return LastBackup.safeParse(rows[0]?.value).data;
}

/** Committed before the first row is loaded. */
export async function noteBegun(pool: Connected): Promise<void> {
  await write(pool, begunKey, { at: new Date().toISOString() });
}

/** In the transaction that loads. The file it came from is a backup of what is there now. */
export async function noteRestored(client: pg.PoolClient, from: LastBackup): Promise<void> {
  await write(client, restoredKey, { at: new Date().toISOString(), from: from.at });
  await write(client, lastKey, from);
}

/** Removes the note; in the transaction that loads, it stays until that one is committed. */
export async function forgetBegun(client: Connected): Promise<void> {
  await client.query("delete from public.settings where key = $1", [begunKey]);
}

async function write(db: Connected, key: string, value: object): Promise<void> {
  await db.query(
    `insert into public.settings (key, value) values ($1, $2)
       on conflict (key) do update set value = excluded.value`,
    [key, JSON.stringify(value)],
  );
}

/** When a restore was begun that has not come to its end; undefined when there is none. */
export async function findHalfRestored(pool: pg.Pool): Promise<string | undefined> {
  const { rows: there } = await pool.query("select where to_regclass('public.settings') is not null");
  if (there.length === 0) return undefined;
  const { rows } = await pool.query<{ at: string }>("select value ->> 'at' as at from public.settings where key = $1", [
    begunKey,
  ]);
  return rows[0]?.at;
}

/**
 * Keeps the app from starting on a database whose restore did not come to its end: it looks like a new one, and mail that
 * came in would be in the way of restoring. Throws `conflict`.
 */
export async function refuseHalfRestored(pool: pg.Pool): Promise<void> {
  const begun = await findHalfRestored(pool);
  if (begun === undefined) return;
  throw conflict(
    "half-restored",
    `A restore into this database was begun on ${begun} and is not done. If it does not run any more, run “stammgast restore FILE” again.`,
  );
}
