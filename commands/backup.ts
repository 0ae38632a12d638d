import { rmSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { defineCommand } from "citty";
import { listBeside, readErasureList } from "../backups/erasure-list.ts";
import { restoredWords } from "../conversations/search/restored-words.ts";
import { openAsIs, openToFill, type Whereabouts } from "../platform/backup/as-is.ts";
import { backup } from "../platform/backup/backup.ts";
import { inBytes, inNumbers, openProgress } from "../platform/backup/progress.ts";
import { checkBackup, type RestoreReport, restore } from "../platform/backup/restore.ts";
import { isSealed } from "../platform/backup/source.ts";
import { openDb } from "../platform/db/pool.ts";
import { eraseAgain } from "../rights/erase-again.ts";
import { knownPassphrase, newPassphrase } from "./ask-passphrase.ts";
import { explain } from "./explain.ts";
import { settle } from "./where.ts";

const data = { type: "string", description: "directory of the embedded PostgreSQL (DATA_DIR)" } as const;

export const backupCommand = defineCommand({
  meta: { name: "backup", description: "Write the whole database into one file, also while Stammgast runs" },
  args: {
    file: { type: "positional", required: true, description: "where the backup goes" },
    force: { type: "boolean", description: "replace a file of that name" },
    encrypt: {
      type: "boolean",
      description: "with a passphrase: BACKUP_PASSPHRASE, BACKUP_PASSPHRASE_FILE, or asked for",
    },
    data,
  },
  async run({ args }) {
    try {
      const where = settle(args.data);
      console.log(await writeBackup(where, resolve(args.file), args.force ?? false, args.encrypt ?? false));
    } catch (error) {
      explain(error);
    }
  },
});

export const restoreCommand = defineCommand({
  meta: { name: "restore", description: "Fill an empty database from a backup" },
  args: {
    file: { type: "positional", required: true, description: "a file that backup has written" },
    erasures: {
      type: "string",
      description: "a list of erasures to apply; those beside the backup and in the data directory are applied anyway",
    },
    send: { type: "boolean", description: "send mail that had not left; only when the original will never run again" },
    data,
  },
  async run({ args }) {
    try {
      const where = settle(args.data);
      console.log((await readBackup(where, resolve(args.file), args.send ?? false, args.erasures)).join("\n"));
    } catch (error) {
      explain(error);
    }
  },
});

async function writeBackup(where: Whereabouts, file: string, replace: boolean, encrypt: boolean): Promise<string> {
  const passphrase = encrypt ? await newPassphrase() : undefined;
  const database = await openAsIs(where);
  const progress = openProgress();
  // What PostgreSQL has not committed is gone with us, and so is what is half written.
  const clear = () => rmSync(`${file}.part`, { force: true });
  process.once("exit", clear);
  try {
    const onProgress = (table: string, bytes: number) => progress.show(`${table}: ${inBytes(bytes)} read`);
    const report = await backup(database.pool, { file, replace, passphrase, version: await version(), onProgress });
    const { rows, tables, fileBytes, seconds } = report;
    return `Backed up ${inNumbers(rows)} rows of ${tables} tables in ${seconds.toFixed(1)} s: ${file} (${inBytes(fileBytes)})`;
  } finally {
    process.off("exit", clear);
    progress.end();
    await database.close();
  }
}

async function readBackup(
  where: Whereabouts,
  file: string,
  send: boolean,
  erasures: string | undefined,
): Promise<string[]> {
  // Read before anything is filled: a list that cannot be read is no reason to bring somebody back.
  const list = [
    ...(await listBeside(dirname(file))),
    ...("dataDir" in where ? await listBeside(where.dataDir) : []),
    ...(erasures ? await readErasureList(resolve(erasures)) : []),
  ];
  const passphrase = (await isSealed(file)) ? await knownPassphrase(file) : undefined;
  const progress = openProgress();
  const onProgress = (step: string, part: number) => progress.show(`${step}: ${Math.floor(part * 100)} %`);
  try {
    const checked = await checkBackup(file, { onProgress, passphrase });
    const database = await openToFill(where);
    try {
      const words = restoredWords(database.pool);
      const report = await restore(database.pool, checked, { send, onProgress, words });
      const again = await eraseAgain(openDb(database.pool), list);
      return [...told(report), ...(again > 0 ? [`Erased again, as it was done since: ${inNumbers(again)}.`] : [])];
    } finally {
      await database.close();
    }
  } finally {
    progress.end();
  }
}

const told = ({ at, tables, rows, held, seconds }: RestoreReport): string[] => [
  `Restored ${inNumbers(rows)} rows of ${tables} tables, as they were on ${at}, in ${seconds.toFixed(1)} s.`,
  ...(held === 0
    ? []
    : [
        `Mail that had not left then: ${inNumbers(held)}. It is held back and shown as not sent in its conversations; one click there sends it.`,
      ]),
];

async function version(): Promise<string> {
  const text = await readFile(new URL("../package.json", import.meta.url), "utf8");
  return (JSON.parse(text) as { version: string }).version;
}
