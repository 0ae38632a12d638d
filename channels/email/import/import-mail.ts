import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";
import type { Db, Tx } from "../../../platform/db/database.ts";
import { untilOnDisk } from "../../../platform/db/on-disk.ts";
import { largeBytes } from "../../../platform/db/pieces.ts";
import { invalid } from "../../../platform/errors.ts";
import { Spool, sha256Of, sizeOf } from "../../../platform/spool.ts";
import { hasUnread, knownRaw } from "../intake/store.ts";
import { add, nothing, type Tally } from "../intake/tally.ts";
import { understandWaiting } from "../intake/understand.ts";
import { listMailFiles } from "./mail-files.ts";
import { type Piece, readMbox } from "./mbox.ts";
import { readPosition, writePosition } from "./store.ts";
import { type Archived, readArchived, takeArchived } from "./take-archived.ts";

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
 * known by its bytes and left out, so twice is once and an interrupted import goes on where it stopped. On disk when this
 * returns. Throws `invalid` for a path that is neither.
 */
export async function importMail(db: Db, path: string, options: ImportOptions): Promise<ImportResult> {
  const { progress, pieces, save } = await open(db, path, options);
  const tally = nothing();
  let taking: Promise<unknown> = Promise.resolve();
  let under: ReadonlySet<string> = new Set();
  for await (const pile of inBatches(pieces)) {
    // This batch is read while the one before is written, but for a large mail: memory holds one, and nothing beside it.
    const isLarge = pile.some(({ content }) => content instanceof Spool);
    if (isLarge) await taking;
    const fresh = await freshOf(db, pile, under);
    const batch = await readArchived(db, fresh);
    await taking;
    const now = counted(progress, pile, fresh.length);
    const written = takeArchived(db, batch, (tx) => save(tx, pile.at(-1)?.end ?? 0, now)).finally(() => forget(pile));
    taking = written.then((some) => {
      add(tally, some);
      Object.assign(progress, now);
      options.onProgress?.(progress);
    });
    // It is awaited above and below; a failure meanwhile is not forgotten, only not yet looked at.
    taking.catch(() => undefined);
    if (isLarge) await taking;
    under = new Set(fresh.map(({ sha256 }) => sha256.toString("hex")));
  }
  await taking;
  await understandAll(db, tally);
  await untilOnDisk(db);
  return { ...progress, ...tally };
}

async function forget(pile: readonly Piece[]): Promise<void> {
  for (const { content } of pile) if (content instanceof Spool) await content.drop();
}

/** A running app reads along; what it has in hand is waited for. */
async function understandAll(db: Db, tally: Tally): Promise<void> {
  for (;;) {
    add(tally, await understandWaiting(db));
    if (!(await hasUnread(db))) return;
    await pause(50);
  }
}

type Source = {
  progress: Progress;
  pieces: AsyncIterable<Piece>;
  save: (tx: Tx, end: number, progress: Progress) => Promise<void>;
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
  const save = (tx: Tx, end: number, now: Progress) =>
    writePosition(tx, { ...file, position: end, imported: now.taken });
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
    const content = tooLarge ? new Uint8Array() : await contentOf(file);
    yield { content, end: place + 1, tooLarge };
  }
}

const contentOf = async (file: string) => (await Spool.of(createReadStream(file))).inMemoryUpTo(largeBytes);

/** A large mail is a batch by itself. */
async function* inBatches(pieces: AsyncIterable<Piece>): AsyncGenerator<Piece[]> {
  let batch: Piece[] = [];
  let bytes = 0;
  for await (const piece of pieces) {
    const isLarge = piece.content instanceof Spool;
    if (isLarge && batch.length > 0) {
      yield batch;
      batch = [];
    }
    batch.push(piece);
    bytes += sizeOf(piece.content);
    if (!isLarge && batch.length < batchMails && bytes < batchBytes) continue;
    yield batch;
    batch = [];
    bytes = 0;
  }
  if (batch.length > 0) yield batch;
}

/** What was not taken in before, from wherever it came; `under` is being written just now. */
async function freshOf(db: Db, pile: readonly Piece[], under: ReadonlySet<string>): Promise<Archived[]> {
  const mails = pile.filter(({ content }) => sizeOf(content) > 0);
  const hashed = mails.map(({ content }) => ({ content, sha256: sha256Of(content) }));
  const known = await knownRaw(
    db,
    hashed.map(({ sha256 }) => sha256),
  );
  return hashed.filter(({ sha256 }) => {
    const hex = sha256.toString("hex");
    return !under.has(hex) && !known.has(hex) && known.add(hex);
  });
}

function counted(before: Progress, pile: readonly Piece[], fresh: number): Progress {
  const mails = pile.filter(({ content }) => sizeOf(content) > 0).length;
  return {
    read: before.read + pile.length,
    taken: before.taken + fresh,
    known: before.known + mails - fresh,
    tooLarge: before.tooLarge + pile.filter(({ tooLarge }) => tooLarge).length,
    done: pile.at(-1)?.end ?? before.done,
    of: before.of,
  };
}
