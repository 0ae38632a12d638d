import { createHash } from "node:crypto";
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
import { checkMagic, openSource } from "./source.ts";

export type Verified = { header: BackupHeader; totals: Totals; bytes: number };
/** How far: bytes done of all. */
export type OnBytes = (done: number, of: number) => void;
/** The passphrase is needed for an encrypted one only. */
export type ReadOptions = { passphrase?: string | undefined; onBytes?: OnBytes };

/**
 * Reads a whole backup and holds it against its own checksum. Throws `invalid` for a file that is no backup, is cut off,
 * was altered, or is of a layout this version does not know.
 */
export async function verifyBackup(file: string, options: ReadOptions = {}): Promise<Verified> {
  const { onBytes, passphrase } = options;
  const hash = createHash("sha256").update(magic);
  const sum = { tables: 0, rows: 0, bytes: 0 };
  let header: BackupHeader | undefined;
  let totals: Totals | undefined;
  let size = 0;
  for await (const { frame, raw, place, of } of framesIn(file, passphrase)) {
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
  passphrase?: string,
): AsyncGenerator<{ frame: Frame; raw: [Buffer, Buffer]; place: number; of: number }> {
  const source = await openSource(file, passphrase);
  try {
    await checkMagic(source, file);
    while (!(await source.ended())) {
      const head = await source.read(frameHeadBytes);
      const kind = head.toString("latin1", 0, 1) as FrameKind;
      const length = head.readUInt32BE(1);
      if (!frameKinds.includes(kind) || length > mostPieceBytes) throw damaged(file, "is damaged in the middle");
      const payload = await source.read(length);
      yield { frame: { kind, payload }, raw: [head, payload], place: source.place(), of: source.of };
    }
  } finally {
    await source.close();
  }
}
