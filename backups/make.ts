import { rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type pg from "pg";
import { system } from "../platform/actor.ts";
import { backup } from "../platform/backup/backup.ts";
import { passphraseIn } from "../platform/backup/passphrase.ts";
import { type Verified, verifyBackup } from "../platform/backup/read-file.ts";
import type { Config } from "../platform/config.ts";
import type { Db } from "../platform/db/database.ts";
import { Refusal } from "../platform/errors.ts";
import { record } from "../platform/events/record.ts";
import type { Log } from "../platform/log.ts";
import { fail } from "./fail.ts";
import { checkDirectory, noPassphrase, readPlan } from "./plan.ts";
import { keptBy } from "./retention.ts";
import { type BackupRow, claim, listMade, markMade, markRemoved, markSeen, markWaiting } from "./store.ts";

export type MakeDeps = {
  db: Db;
  pool: pg.Pool;
  config: Pick<Config, "BACKUP_PASSPHRASE" | "BACKUP_PASSPHRASE_FILE">;
  log: Log;
  version: string;
  /** Aborted when the process is to end: the backup is begun anew by whoever comes next. */
  stopping: AbortSignal;
};

const signOfLifeMs = 30_000;

/** Makes a backup that waits, reads it back, and then removes what the rule keeps no longer. Writes down what came of it. */
export async function makeBackup(deps: MakeDeps, id: string): Promise<void> {
  const { db, log, stopping } = deps;
  const row = await claim(db, id);
  if (!row) return;
  const alive = setInterval(() => {
    markSeen(db, id).catch((error) => log.warn({ error: String(error) }, "a backup could give no sign of life"));
  }, signOfLifeMs);
  try {
    const made = await writeAndRead(deps, row);
    await db.transaction().execute(async (tx) => {
      await markMade(tx, id, { at: made.header.at, bytes: made.bytes, rows: made.totals.rows });
      await record(tx, system, [{ type: "backup.made", data: { backupId: id } }]);
    });
    await removeOld(db, row.directory);
  } catch (error) {
    if (stopping.aborted) await markWaiting(db, id);
    else await giveUp(deps, id, error);
  } finally {
    clearInterval(alive);
  }
}

/** A file that is not read back as it was written is none. */
async function writeAndRead({ pool, config, version, stopping }: MakeDeps, row: BackupRow): Promise<Verified> {
  const passphrase = row.encrypted ? await passphraseIn(config) : undefined;
  if (row.encrypted && passphrase === undefined) throw noPassphrase();
  await checkDirectory(row.directory);
  const file = join(row.directory, row.name);
  const goOn = () => stopping.throwIfAborted();
  await backup(pool, { file, version, passphrase, onProgress: goOn });
  try {
    return await verifyBackup(file, { passphrase, onBytes: goOn });
  } catch (error) {
    await rm(file, { force: true });
    throw error;
  }
}

async function giveUp({ db, log }: MakeDeps, id: string, error: unknown): Promise<void> {
  const reason = error instanceof Refusal ? error.reason : "broken";
  const detail = error instanceof Error ? error.message : String(error);
  log.error({ backup: id, reason, detail }, "a backup failed");
  await db.transaction().execute((tx) => fail(tx, id, reason, detail));
}

/** Removes what the rule keeps no longer. Only whole files count; one that is not there any more is crossed off. */
async function removeOld(db: Db, directory: string): Promise<void> {
  const rule = await readPlan(db);
  const made = await listMade(db, directory);
  const there = await Promise.all(made.map(async (one) => ({ ...one, whole: await isWhole(directory, one) })));
  const whole = there.filter((one) => one.whole);
  const kept = keptBy(rule, whole);
  const old = whole.filter(({ id }) => !kept.has(id));
  for (const { name } of old) await rm(join(directory, name), { force: true });
  await db.transaction().execute(async (tx) => {
    await markRemoved(tx, idsOf(old), "rule");
    await markRemoved(tx, idsOf(there.filter((one) => !one.whole)), "gone");
    await record(
      tx,
      system,
      old.map(({ id }) => ({ type: "backup.removed", data: { backupId: id } })),
    );
  });
}

const idsOf = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id);

async function isWhole(directory: string, { name, bytes }: { name: string; bytes: number }): Promise<boolean> {
  try {
    return (await stat(join(directory, name))).size === bytes;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return false;
    throw error;
  }
}
