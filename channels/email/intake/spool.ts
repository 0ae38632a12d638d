import { type FileHandle, open, unlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { newId } from "../../../platform/ids.ts";

/** So much of one mail is held in memory while it comes in. */
const inMemory = 1024 * 1024;

/** Bytes on their way in: few in memory, many in a file that has no name any more and goes with the process. */
export class Spool {
  size = 0;
  #chunks: Buffer[] = [];
  #waiting = 0;
  #file: FileHandle | undefined;

  async add(chunk: Buffer): Promise<void> {
    this.#chunks.push(chunk);
    this.#waiting += chunk.byteLength;
    this.size += chunk.byteLength;
    if (this.#waiting > inMemory) await this.#write();
  }

  async #write(): Promise<void> {
    this.#file ??= await openNameless();
    const { bytesWritten } = await this.#file.writev(this.#chunks);
    if (bytesWritten !== this.#waiting) throw new Error("the directory for temporary files takes no more");
    this.#chunks = [];
    this.#waiting = 0;
  }

  /** All of it. */
  async content(): Promise<Buffer> {
    if (!this.#file) return Buffer.concat(this.#chunks);
    if (this.#waiting > 0) await this.#write();
    const whole = Buffer.allocUnsafeSlow(this.size);
    for (let at = 0; at < whole.byteLength; ) {
      const { bytesRead } = await this.#file.read(whole, at, whole.byteLength - at, at);
      if (bytesRead === 0) throw new Error("what was written to the directory for temporary files is not there");
      at += bytesRead;
    }
    return whole;
  }

  async drop(): Promise<void> {
    this.#chunks = [];
    this.#waiting = 0;
    const file = this.#file;
    this.#file = undefined;
    await file?.close();
  }
}

async function openNameless(): Promise<FileHandle> {
  const path = join(tmpdir(), `stammgast-${newId()}`);
  const file = await open(path, "wx+", 0o600);
  await unlink(path);
  return file;
}
