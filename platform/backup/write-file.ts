import { createHash } from "node:crypto";
import { type FileHandle, open, rename, rm, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { conflict, invalid, unavailable } from "../errors.ts";
import { type FrameKind, frameHeadBytes, magic } from "./format.ts";
import { type BytesWriter, sealedWriter } from "./sealed-writer.ts";

export type BackupWriter = {
  frame(kind: FrameKind, payload: Buffer): Promise<void>;
  record(kind: FrameKind, value: object): Promise<void>;
  /** SHA-256 of everything written so far. */
  sha256(): string;
  /** Makes the file durable and gives it its name. Answers its size in bytes. */
  finish(): Promise<number>;
  /** Removes what was written. */
  discard(): Promise<void>;
};

export type FileOptions = {
  /** Replace a file of that name. Default: refuse. */
  replace?: boolean | undefined;
  /** Encrypts it. */
  passphrase?: string | undefined;
};

/**
 * Opens a new backup. Until it is whole it is called `FILE.part`. Throws `conflict` when the file is there already and
 * may not be replaced, `invalid` for a passphrase that is too short.
 */
export async function createBackupFile(file: string, options: FileOptions = {}): Promise<BackupWriter> {
  const replace = options.replace ?? false;
  await refuseExisting(file, replace);
  const part = `${file}.part`;
  // It holds everything anybody ever wrote to the company: for its owner's eyes.
  const handle = await open(part, "w", 0o600).catch((error) => Promise.reject(inWords(error, file)));
  const hash = createHash("sha256");
  let size = 0;
  const handOn = async (bytes: Buffer) => {
    size += bytes.byteLength;
    await writeAll(handle, bytes).catch((error) => Promise.reject(inWords(error, file)));
  };
  const discard = async () => {
    await handle.close();
    await rm(part, { force: true });
  };
  const out = await openOut(options.passphrase, handOn).catch(async (error) => {
    await discard();
    throw error;
  });
  const write = async (bytes: Buffer) => {
    hash.update(bytes);
    await out.write(bytes);
  };
  await write(magic).catch(async (error) => {
    await discard();
    throw error;
  });
  return {
    ...framing(write),
    sha256: () => hash.copy().digest("hex"),
    finish: async () => {
      await out.end();
      await handle.sync().catch((error) => Promise.reject(inWords(error, file)));
      await handle.close();
      await refuseExisting(file, replace);
      await rename(part, file);
      await syncDirectory(dirname(file));
      return size;
    },
    discard,
  };
}

/** A letter, a length and so many bytes. */
function framing(write: (bytes: Buffer) => Promise<void>): Pick<BackupWriter, "frame" | "record"> {
  const frame = async (kind: FrameKind, payload: Buffer) => {
    const head = Buffer.alloc(frameHeadBytes);
    head.write(kind, "latin1");
    head.writeUInt32BE(payload.byteLength, 1);
    await write(head);
    await write(payload);
  };
  return { frame, record: (kind, value) => frame(kind, Buffer.from(JSON.stringify(value))) };
}

const openOut = async (passphrase: string | undefined, handOn: BytesWriter["write"]): Promise<BytesWriter> =>
  passphrase === undefined ? { write: handOn, end: async () => undefined } : sealedWriter(passphrase, handOn);

async function writeAll(handle: FileHandle, bytes: Buffer): Promise<void> {
  for (let from = 0; from < bytes.byteLength; ) {
    from += (await handle.write(bytes, from)).bytesWritten;
  }
}

async function refuseExisting(file: string, replace: boolean): Promise<void> {
  const found = await stat(file).catch(() => undefined);
  if (found?.isDirectory()) throw invalid("backup-file", `${file} is a directory. Name a file in it.`);
  if (found && !replace) {
    throw conflict("backup-exists", `${file} is there already. Choose another name, or replace it with --force.`);
  }
}

async function syncDirectory(path: string): Promise<void> {
  const directory = await open(path, "r");
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}

function inWords(error: NodeJS.ErrnoException, file: string): Error {
  switch (error.code) {
    case "ENOSPC":
    case "EDQUOT":
    case "EFBIG":
      return unavailable(
        "disk-full",
        `There is no room left on the disk for ${file}. Free some, or write the backup to another disk. Nothing of it was kept.`,
      );
    case "ENOENT":
    case "ENOTDIR":
      return invalid("backup-file", `There is no directory ${dirname(file)}. Make it first, or choose another place.`);
    case "EACCES":
    case "EPERM":
    case "EROFS":
      return invalid("backup-file", `This user may not write ${file}. Choose another place, or another user.`);
    default:
      return error;
  }
}
