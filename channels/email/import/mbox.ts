import { createReadStream } from "node:fs";
import { largeBytes } from "../../../platform/db/pieces.ts";
import { type Bytes, Spool, sizeOf } from "../../../platform/spool.ts";

/** A mail of an mbox file, on disk when it is large, and where the next one begins; what is too large has no content. */
export type Piece = { content: Bytes; end: number; tooLarge: boolean };

const separator = Buffer.from("\nFrom ");
/** "From " at the start of a line begins a mail only with a time in it; in a letter it begins a sentence. */
const fromLine = /^From .*\d{1,2}:\d{2}/;
const longestFromLine = 1000;
/** So much is kept back until it is known whether a mail ends there. */
const keptBack = longestFromLine + 16;

/**
 * Reads the mails of an mbox file one by one, from `start`, a place that an earlier run ended at. Of a large mail memory holds a
 * part at a time; of one larger than `maxBytes` only its size is told.
 */
export async function* readMbox(path: string, start: number, maxBytes: number): AsyncGenerator<Piece> {
  let held: Buffer = Buffer.alloc(0);
  let offset = start;
  let mail = new Mail(maxBytes);
  try {
    for await (const chunk of createReadStream(path, { start, highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>) {
      held = held.byteLength === 0 ? chunk : Buffer.concat([held, chunk]);
      for (let next = nextStart(held); next !== null; next = nextStart(held)) {
        offset += next;
        yield await mail.end(held.subarray(0, next), offset);
        mail = new Mail(maxBytes);
        held = held.subarray(next);
      }
      const sure = lastLineStart(held);
      await mail.add(held.subarray(0, sure));
      held = held.subarray(sure);
      offset += sure;
    }
    const last = await mail.end(held, offset + held.byteLength);
    if (sizeOf(last.content) > 0 || last.tooLarge) yield last;
  } finally {
    await mail.drop();
  }
}

/** Where the next mail begins in what is held, or null if that cannot be told yet. */
function nextStart(held: Buffer): number | null {
  for (let at = held.indexOf(separator); at >= 0; at = held.indexOf(separator, at + 1)) {
    const line = held.subarray(at + 1, at + 1 + longestFromLine);
    const end = line.indexOf(10);
    if (end < 0 && line.byteLength < longestFromLine) return null;
    if (fromLine.test(line.subarray(0, Math.max(end, 0)).toString("latin1"))) return at + 1;
  }
  return null;
}

/** The start of the last line before what is kept back, so that no line is looked at in two halves; a line without end is cut. */
function lastLineStart(held: Buffer): number {
  const most = held.byteLength - keptBack;
  if (most <= 0) return 0;
  return held.lastIndexOf(10, most - 1) + 1 || most;
}

/** One mail on its way out of the file: without the line that separates it, and with ">From " unquoted (mboxrd). */
class Mail {
  readonly #maxBytes: number;
  readonly #spool = new Spool();
  #begun = false;
  #ended = false;
  #tooLarge = false;
  #atLineStart = false;

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  async add(part: Buffer): Promise<void> {
    if (part.byteLength === 0) return;
    const bytes = this.#unquoted(this.#begun ? part : withoutFromLine(part));
    this.#begun = true;
    this.#atLineStart = part.at(-1) === 10;
    this.#tooLarge ||= this.#spool.size + bytes.byteLength > this.#maxBytes;
    if (this.#tooLarge) await this.#spool.drop();
    else await this.#spool.add(bytes);
  }

  async end(rest: Buffer, end: number): Promise<Piece> {
    await this.add(trimEnd(rest));
    const content = this.#tooLarge ? new Uint8Array() : await this.#spool.inMemoryUpTo(largeBytes);
    this.#ended = true;
    return { content, end, tooLarge: this.#tooLarge };
  }

  /** Forgets what nobody got. */
  async drop(): Promise<void> {
    if (!this.#ended) await this.#spool.drop();
  }

  #unquoted(part: Buffer): Buffer {
    const first = this.#atLineStart && /^>+From /.test(part.toString("latin1", 0, 100));
    if (!first && !part.includes(">From ")) return part;
    const lines = part.toString("latin1").replace(/\n>(>*From )/g, "\n$1");
    return Buffer.from(first ? lines.slice(1) : lines, "latin1");
  }
}

const withoutFromLine = (mail: Buffer): Buffer =>
  mail.toString("latin1", 0, 5) === "From " ? mail.subarray(mail.indexOf(10) + 1) : mail;

/** The empty line before the next separator belongs to the file, not to the mail. */
function trimEnd(mail: Buffer): Buffer {
  if (mail.subarray(-4).toString("latin1") === "\r\n\r\n") return mail.subarray(0, -2);
  return mail.subarray(-2).toString("latin1") === "\n\n" ? mail.subarray(0, -1) : mail;
}
