import { createHash, type Hash, hash } from "node:crypto";
import { type FileHandle, open, unlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { newId } from "./ids.ts";

/** So much is held in memory while it comes in, and read back at once. */
const inMemory = 1024 * 1024;

/** Bytes on their way: few in memory, many in a file that has no name any more and goes with the process. */
export class Spool {
  size = 0;
  #chunks: Uint8Array[] = [];
  #waiting = 0;
  #file: FileHandle | undefined;
  #sum: Hash | undefined;

  /** All that a source gives. Nothing stays of it where the source fails. */
  static async of(source: AsyncIterable<Uint8Array>): Promise<Spool> {
    const spool = new Spool();
    try {
      for await (const chunk of source) await spool.add(chunk);
      return spool;
    } catch (error) {
      await spool.drop();
      throw error;
    }
  }

  async add(chunk: Uint8Array): Promise<void> {
    this.#chunks.push(chunk);
    this.#waiting += chunk.byteLength;
    this.size += chunk.byteLength;
    if (this.#waiting > inMemory) await this.#write();
  }

  async #write(): Promise<void> {
    this.#file ??= await openNameless();
    this.#sum ??= createHash("sha256");
    for (const chunk of this.#chunks) this.#sum.update(chunk);
    const { bytesWritten } = await this.#file.writev(this.#chunks);
    if (bytesWritten !== this.#waiting) throw new Error("the directory for temporary files takes no more");
    this.#chunks = [];
    this.#waiting = 0;
  }

  /** The SHA-256 of what has come so far. */
  digest(): Buffer {
    const sum = this.#sum?.copy() ?? createHash("sha256");
    for (const chunk of this.#chunks) sum.update(chunk);
    return sum.digest();
  }

  /** All of it in one piece of memory. */
  async content(): Promise<Buffer> {
    if (!this.#file) return Buffer.concat(this.#chunks);
    const whole = Buffer.allocUnsafeSlow(this.size);
    let at = 0;
    for await (const piece of this.pieces()) at += piece.copy(whole, at);
    return whole;
  }

  /** All of it in memory and nothing on disk when it is no more than that many bytes; else itself. */
  async inMemoryUpTo(most: number): Promise<Bytes> {
    if (this.size > most) return this;
    const content = await this.content();
    await this.drop();
    return content;
  }

  /** All of it piece by piece, as often as it is asked for. */
  async *pieces(): AsyncGenerator<Buffer> {
    if (!this.#file) return yield Buffer.concat(this.#chunks);
    if (this.#waiting > 0) await this.#write();
    for (let at = 0; at < this.size; ) {
      const { bytesRead, buffer } = await this.#file.read(Buffer.allocUnsafeSlow(inMemory), 0, inMemory, at);
      if (bytesRead === 0) throw new Error("what was written to the directory for temporary files is not there");
      yield buffer.subarray(0, bytesRead);
      at += bytesRead;
    }
  }

  /** Forgets what came. It may be asked for twice. */
  async drop(): Promise<void> {
    this.#chunks = [];
    this.#waiting = 0;
    const file = this.#file;
    this.#file = undefined;
    await file?.close();
  }
}

/** Bytes in memory, or on their way through a file because they are many. */
export type Bytes = Uint8Array | Spool;

export const sizeOf = (bytes: Bytes): number => (bytes instanceof Spool ? bytes.size : bytes.byteLength);

export const sha256Of = (bytes: Bytes): Buffer =>
  bytes instanceof Spool ? bytes.digest() : hash("sha256", bytes, "buffer");

/** Large memory is given back at once, not when somebody notices that nobody looks at it; it is empty then. */
export function release({ buffer, byteLength }: Uint8Array): void {
  if (buffer instanceof ArrayBuffer && !buffer.detached && byteLength === buffer.byteLength) buffer.transfer(0);
}

async function openNameless(): Promise<FileHandle> {
  const path = join(tmpdir(), `stammgast-${newId()}`);
  const file = await open(path, "wx+", 0o600);
  await unlink(path);
  return file;
}
