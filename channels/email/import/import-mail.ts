import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";
import type { Db } from "../../../platform/db/database.ts";
import { invalid } from "../../../platform/errors.ts";
import { accept } from "../intake/accept.ts";
import { hasUnread, knownRaw } from "../intake/store.ts";
import { type Tally, understandWaiting } from "../intake/understand.ts";
import { listMailFiles } from "./mail-files.ts";
import { type Piece, readMbox } from "./mbox.ts";
import { readPosition, writePosition } from "./store.ts";

export type Progress = { read: number; taken: number; known: number; tooLarge: number; done: number; of: number };
export type ImportResult = Progress & Tally;
export type ImportOptions = {
  /** The largest mail taken in, in bytes. */
  maxBytes: number;
  onProgress?: (progress: Progress) => void;
};

const batchMails = 400;
const batchBytes = 16 * 1024 * 1024;

/**
 * Takes in an mbox file, an .eml file or a directory of them. What was taken in before, from here or anywhere else, is
 * known by its bytes and left out, so twice is once and an interrupted import goes on where it stopped. Throws `invalid`
 * for a path that is neither.
 */
export async function importMail(db: Db, path: string, options: ImportOptions): Promise<ImportResult> {
  const { progress, pieces, save } = await open(db, path, options);
  const tally: Tally = { understood: 0, duplicates: 0, quarantined: 0 };
  let reading: Promise<void> = Promise.resolve();
  for await (const batch of inBatches(pieces)) {
    await keepBatch(db, batch, progress);
    await save(batch.at(-1)?.end ?? 0, progress);
    options.onProgress?.(progress);
    // The next batch is read from disk while this one is understood.
    await reading;
    reading = understandWaiting(db).then((some) => add(tally, some));
    // It is awaited above and below; a failure meanwhile is not forgotten, only not yet looked at.
    reading.catch(() => undefined);
  }
  await reading;
  await understandAll(db, tally);
  return { ...progress, ...tally };
}

/** A running app reads along; what it has in hand is waited for. */
async function understandAll(db: Db, tally: Tally): Promise<void> {
  for (;;) {
    add(tally, await understandWaiting(db));
    if (!(await hasUnread(db))) return;
    await pause(50);
  }
}

function add(tally: Tally, some: Tally): void {
  tally.understood += some.understood;
  tally.duplicates += some.duplicates;
  tally.quarantined += some.quarantined;
}

type Source = {
  progress: Progress;
  pieces: AsyncIterable<Piece>;
  save: (end: number, progress: Progress) => Promise<void>;
};

async function open(db: Db, path: string, { maxBytes }: ImportOptions): Promise<Source> {
  const found = await stat(path).catch(() => null);
  if (!found)
    throw invalid("no-path", `There is nothing at ${path}. Give an mbox file, an .eml file or a directory of them.`);
  const progress = { read: 0, taken: 0, known: 0, tooLarge: 0, done: 0, of: found.size };
  if (found.isDirectory() || path.endsWith(".eml")) {
    const files = await listMailFiles(path);
    if (files.length === 0) throw invalid("no-mail", `There are no .eml files in ${path}.`);
    return {
      progress: { ...progress, of: files.length },
      pieces: readFiles(files, maxBytes),
      save: async () => undefined,
    };
  }
  await expectMbox(path);
  const file = { path, size: found.size, modifiedAt: found.mtime };
  const start = await readPosition(db, file);
  progress.done = start;
  const save = (end: number, now: Progress) => writePosition(db, { ...file, position: end, imported: now.taken });
  return { progress, pieces: readMbox(path, start, maxBytes), save };
}

async function expectMbox(path: string): Promise<void> {
  for await (const head of createReadStream(path, { end: 4 }) as AsyncIterable<Buffer>) {
    if (head.toString("latin1") === "From ") return;
  }
  throw invalid(
    "no-mbox",
    `${path} is no mbox file (it does not begin with "From "). A single mail needs a name ending in .eml.`,
  );
}

async function* readFiles(files: readonly string[], maxBytes: number): AsyncGenerator<Piece> {
  for (const [place, file] of files.entries()) {
    const tooLarge = (await stat(file)).size > maxBytes;
    yield { content: tooLarge ? Buffer.alloc(0) : await readFile(file), end: place + 1, tooLarge };
  }
}

async function* inBatches(pieces: AsyncIterable<Piece>): AsyncGenerator<Piece[]> {
  let batch: Piece[] = [];
  let bytes = 0;
  for await (const piece of pieces) {
    batch.push(piece);
    bytes += piece.content.byteLength;
    if (batch.length < batchMails && bytes < batchBytes) continue;
    yield batch;
    batch = [];
    bytes = 0;
  }
  if (batch.length > 0) yield batch;
}

async function keepBatch(db: Db, batch: readonly Piece[], progress: Progress): Promise<void> {
  const mails = batch.filter(({ content }) => content.byteLength > 0);
  const hashed = mails.map(({ content }) => ({ content, hash: createHash("sha256").update(content).digest() }));
  const known = await knownRaw(
    db,
    hashed.map(({ hash }) => hash),
  );
  const fresh = hashed.filter(({ hash }) => !known.has(hash.toString("hex")) && known.add(hash.toString("hex")));
  await accept(
    db,
    fresh.map(({ content }) => ({ source: "import", envelopeFrom: "", envelopeTo: [], content })),
  );
  progress.read += batch.length;
  progress.taken += fresh.length;
  progress.known += mails.length - fresh.length;
  progress.tooLarge += batch.filter(({ tooLarge }) => tooLarge).length;
  progress.done = batch.at(-1)?.end ?? progress.done;
}
