import { type FileHandle, open } from "node:fs/promises";
import { invalid, type Refusal } from "../errors.ts";
import { damaged, magic } from "./format.ts";
import {
  openPiece,
  openSealedFile,
  type SealedFile,
  sealedHeadBytes,
  sealedMagic,
  sealedPieceBytes,
  tagBytes,
} from "./sealed.ts";

/** The bytes of a backup one after the other, as they were before they were encrypted. */
export type Source = {
  /** The next so many. Throws `invalid` when there are fewer, or were altered. */
  read(length: number): Promise<Buffer>;
  /** True when there are no more. */
  ended(): Promise<boolean>;
  /** Bytes of the file behind us, and in all. */
  place(): number;
  of: number;
  close(): Promise<void>;
};

/**
 * Opens a backup to read it from its beginning. Throws `invalid` for a file that is none, and for an encrypted one without its
 * passphrase.
 */
export async function openSource(file: string, passphrase?: string): Promise<Source> {
  const handle = await open(file, "r").catch((error) => Promise.reject(inWords(error, file)));
  try {
    const stats = await handle.stat();
    if (!stats.isFile()) throw notABackup(file);
    const start = await readAt(handle, 0, sealedHeadBytes);
    if (!startsWith(start, sealedMagic)) return plainSource(handle, file, stats.size);
    if (passphrase === undefined) throw needsPassphrase(file);
    if (start.byteLength < sealedHeadBytes) throw cutOff(file);
    return sealedSource(handle, file, stats.size, await openSealedFile(file, start, passphrase));
  } catch (error) {
    await handle.close();
    throw error;
  }
}

/** Whether a passphrase is needed to read it. A file that is not there, or is no backup, needs none. */
export async function isSealed(file: string): Promise<boolean> {
  const handle = await open(file, "r").catch((error) => Promise.reject(inWords(error, file)));
  try {
    if (!(await handle.stat()).isFile()) return false;
    return startsWith(await readAt(handle, 0, sealedMagic.byteLength), sealedMagic);
  } finally {
    await handle.close();
  }
}

const startsWith = (bytes: Buffer, start: Buffer) => bytes.subarray(0, start.byteLength).equals(start);

function plainSource(handle: FileHandle, file: string, of: number): Source {
  let place = 0;
  return {
    of,
    place: () => place,
    ended: async () => place >= of,
    close: () => handle.close(),
    read: async (length) => {
      const bytes = await readAt(handle, place, length);
      if (bytes.byteLength < length) throw cutOff(file);
      place += length;
      return bytes;
    },
  };
}

function sealedSource(handle: FileHandle, file: string, of: number, sealed: SealedFile): Source {
  let place = sealedHeadBytes;
  let piece = 0;
  let opened: Buffer = Buffer.alloc(0);
  const next = async () => {
    const bytes = await readAt(handle, place, sealedPieceBytes + tagBytes);
    place += bytes.byteLength;
    piece += 1;
    const plain = openPiece(sealed, piece, place >= of, bytes);
    if (!plain) throw damaged(file, "is damaged: a part of it was altered, moved, left out or added");
    opened = Buffer.concat([opened, plain]);
  };
  return {
    of,
    place: () => place,
    close: () => handle.close(),
    ended: async () => {
      if (opened.byteLength === 0 && (place < of || piece === 0)) await next();
      return opened.byteLength === 0;
    },
    read: async (length) => {
      while (opened.byteLength < length && (place < of || piece === 0)) await next();
      if (opened.byteLength < length) throw cutOff(file);
      const bytes = opened.subarray(0, length);
      opened = opened.subarray(length);
      return bytes;
    },
  };
}

/** So many bytes from a place on, or as many as there are. */
async function readAt(handle: FileHandle, place: number, length: number): Promise<Buffer> {
  const bytes = Buffer.allocUnsafe(length);
  let done = 0;
  while (done < length) {
    const { bytesRead } = await handle.read(bytes, done, length - done, place + done);
    if (bytesRead === 0) break;
    done += bytesRead;
  }
  return bytes.subarray(0, done);
}

const layout = /^STAMMGAST (BACKUP|SEALED) (\d+)\n/;

/** Reads over the words every backup begins with. Throws `invalid` when there are others. */
export async function checkMagic(source: Source, file: string): Promise<void> {
  const start = source.of < magic.byteLength ? Buffer.alloc(0) : await source.read(magic.byteLength);
  if (start.equals(magic)) return;
  if (!layout.test(start.toString("latin1"))) throw notABackup(file);
  throw invalid("newer-backup", `${file} was written by a newer Stammgast, in a layout this one cannot read.`);
}

const cutOff = (file: string): Refusal => damaged(file, "ends too early: the backup was cut off");
const notABackup = (file: string): Refusal =>
  invalid("no-backup", `${file} is not a backup of Stammgast. Name a file that “stammgast backup” has written.`);
const needsPassphrase = (file: string): Refusal =>
  invalid(
    "needs-passphrase",
    `${file} is encrypted. Give its passphrase: in BACKUP_PASSPHRASE, in a file named by BACKUP_PASSPHRASE_FILE, or when asked on a terminal.`,
  );

function inWords(error: NodeJS.ErrnoException, file: string): Error {
  if (error.code === "ENOENT") return invalid("no-file", `There is no file ${file}.`);
  if (error.code === "EACCES") return invalid("no-file", `This user may not read ${file}.`);
  return error;
}
