/**
 * How fast a backup is written and restored: `node bench/backup.ts [--messages=100000] [--short]` prints one line. Beside
 * them, in the same run, what PostgreSQL alone takes to write the same columns out with COPY and to read them back into
 * tables without keys and indexes. With --short 20,000 messages, for CI.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { parseArgs } from "node:util";
import type pg from "pg";
import { from as copyFrom, to as copyTo } from "pg-copy-streams";
import { restoredWords } from "../conversations/search/restored-words.ts";
import { backup } from "../platform/backup/backup.ts";
import { columnList, inPublic, listTables, quoted } from "../platform/backup/layout.ts";
import { checkBackup, restore } from "../platform/backup/restore.ts";
import { openPool } from "../platform/db/pool.ts";
import { startEmbedded } from "../platform/postgres/start.ts";
import { openData } from "./seed/data.ts";

const { values } = parseArgs({ options: { messages: { type: "string" }, short: { type: "boolean", default: false } } });
const messages = Number(values.messages ?? (values.short ? 20_000 : 100_000));

const seconds = async (work: () => Promise<unknown>): Promise<number> => {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
};

/** Every table, where `into` says. */
async function copyOut(source: pg.PoolClient, into: (table: string, columns: string) => Promise<Writable> | Writable) {
  for (const { table, columns } of await listTables(source)) {
    const rows = source.query(copyTo(`copy ${inPublic(table)} (${columnList(columns)}) to stdout`));
    await pipeline(rows, await into(table, columnList(columns)));
  }
}

const nowhere = () => new Writable({ write: (_chunk, _encoding, done) => done() });

/** Bare tables of the same columns in a schema of their own, thrown away afterwards. */
async function copyIn(source: pg.PoolClient, target: pg.PoolClient): Promise<void> {
  await target.query("create schema bare");
  await copyOut(source, async (table, columns) => {
    await target.query(`create table bare.${quoted(table)} as select ${columns} from ${inPublic(table)} limit 0`);
    return target.query(copyFrom(`copy bare.${quoted(table)} (${columns}) from stdin`));
  });
}

const scratch = await mkdtemp(join(tmpdir(), "sg-bench-"));
const file = join(scratch, "a.backup");
const source = await openData(messages);
const from = openPool(source.url, { max: 2 });
const target = await startEmbedded({ dataDir: join(scratch, "data") });
const to = openPool(target.url, { max: 4 });
try {
  const reader = await from.connect();
  const plainOut = await seconds(() => copyOut(reader, nowhere));
  const written = await backup(from, { file, replace: true, version: "bench" });
  const checked = await checkBackup(file);
  const restored = await restore(to, checked, { words: restoredWords(to) });
  const writer = await to.connect();
  const plainIn = await seconds(() => copyIn(reader, writer));
  reader.release();
  writer.release();
  const { rows, rowBytes, fileBytes } = written;
  const pace = (took: number) =>
    `${(rowBytes / 1e6 / took).toFixed(0)} MB/s, ${Math.round(rows / took)} rows/s (${took.toFixed(1)} s)`;
  process.stdout.write(
    `backup: ${messages} messages, ${(rowBytes / 1e6).toFixed(0)} MB of rows in ${(fileBytes / 1e6).toFixed(0)} MB; ` +
      `backup ${pace(written.seconds)}, limit: plain COPY out ${pace(plainOut)}; ` +
      `restore ${pace(restored.seconds)}, limit: plain COPY into bare tables ${pace(plainIn)}; load ${loadavg()[0]?.toFixed(1)}\n`,
  );
} finally {
  await Promise.all([from.end(), to.end()]);
  await Promise.all([source.stop(), target.stop()]);
  await rm(scratch, { recursive: true, force: true });
}
