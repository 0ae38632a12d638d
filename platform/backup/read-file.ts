import { createHash } from "node:crypto";
import { type FileHandle, open } from "node:fs/promises";
import { invalid, type Refusal } from "../errors.ts";
import {
  BackupHeader,
  damaged,
  type Frame,
  type FrameKind,
  frameHeadBytes,
  frameKinds,
  magic,
  mostPieceBytes,
  readRecord,
  TableSum,
  Totals,
} from "./format.ts";

export type Verified = { header: BackupHeader; totals: Totals; bytes: number };
/** How far: bytes done of all. */
export type OnBytes = (done: number, of: number) => void;

/**
 * Reads a whole backup and holds it against its own checksum. Throws `invalid` for a file that is no backup, is cut off,
 * was altered, or is of a layout this version does not know.
 */
export async function verifyBackup(file: string, onBytes?: OnBytes): Promise<Verified> {
  const hash = createHash("sha256").update(magic);
  const sum = { tables: 0, rows: 0, bytes: 0 };
  let header: BackupHeader | undefined;
  let totals: Totals | undefined;
  let size = 0;
  for await (const { frame, raw, place, of } of framesIn(file)) {
    if (totals) throw damaged(file, "goes on after its end");
    if (!header) header = readHeader(file, frame);
    if (frame.kind === "S") add(sum, readRecord(file, TableSum, frame.payload));
    if (frame.kind === "Z") totals = readRecord(file, Totals, frame.payload);
    else for (const bytes of raw) hash.update(bytes);
    size = of;
    onBytes?.(place, of);
  }
  if (!header || !totals) throw damaged(file, "ends too early: the backup was cut off");
  const same = totals.tables === sum.tables && totals.rows === sum.rows && totals.bytes === sum.bytes;
  const complete = sum.tables === header.tables.length;
  if (!same || !complete || hash.digest("hex") !== totals.sha256) {
    throw damaged(file, "is damaged: its checksum does not fit what is in it");
  }
  return { header, totals, bytes: size };
}

const add = (sum: { tables: number; rows: number; bytes: number }, { rows, bytes }: TableSum) => {
  sum.tables += 1;
  sum.rows += rows;
  sum.bytes += bytes;
};

function readHeader(file: string, { kind, payload }: Frame): BackupHeader {
  if (kind !== "H") throw damaged(file, "is damaged: it has no header");
  return readRecord(file, BackupHeader, payload);
}

/** The frames of a backup one after the other, and how far into the file they reach. */
export async function* framesIn(
  file: string,
): AsyncGenerator<{ frame: Frame; raw: [Buffer, Buffer]; place: number; of: number }> {
  const handle = await open(file, "r").catch((error) => Promise.reject(inWords(error, file)));
  try {
    const stats = await handle.stat();
    if (!stats.isFile()) throw notABackup(file);
    const of = stats.size;
    await checkMagic(handle, file);
    for (let place = magic.byteLength; place < of; ) {
      const head = await readExactly(handle, file, place, frameHeadBytes);
      const kind = head.toString("latin1", 0, 1) as FrameKind;
      const length = head.readUInt32BE(1);
      if (!frameKinds.includes(kind) || length > mostPieceBytes) throw damaged(file, "is damaged in the middle");
      const payload = await readExactly(handle, file, place + frameHeadBytes, length);
      place += frameHeadBytes + length;
      yield { frame: { kind, payload }, raw: [head, payload], place, of };
    }
  } finally {
    await handle.close();
  }
}

const layout = /^STAMMGAST BACKUP (\d+)\n/;

async function checkMagic(handle: FileHandle, file: string): Promise<void> {
  const start = Buffer.alloc(magic.byteLength);
  const { bytesRead } = await handle.read(start, 0, start.byteLength, 0);
  if (bytesRead === start.byteLength && start.equals(magic)) return;
  if (layout.test(start.toString("latin1"))) {
    throw invalid("newer-backup", `${file} was written by a newer Stammgast, in a layout this one cannot read.`);
  }
  throw notABackup(file);
}

async function readExactly(handle: FileHandle, file: string, place: number, length: number): Promise<Buffer> {
  const bytes = Buffer.allocUnsafe(length);
  for (let done = 0; done < length; ) {
    const { bytesRead } = await handle.read(bytes, done, length - done, place + done);
    if (bytesRead === 0) throw damaged(file, "ends too early: the backup was cut off");
    done += bytesRead;
  }
  return bytes;
}

const notABackup = (file: string): Refusal =>
  invalid("no-backup", `${file} is not a backup of Stammgast. Name a file that “stammgast backup” has written.`);

function inWords(error: NodeJS.ErrnoException, file: string): Error {
  if (error.code === "ENOENT") return invalid("no-file", `There is no file ${file}.`);
  if (error.code === "EACCES") return invalid("no-file", `This user may not read ${file}.`);
  return error;
}
