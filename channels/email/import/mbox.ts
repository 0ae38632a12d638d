import { createReadStream } from "node:fs";

/** A mail of an mbox file, and where the next one begins. */
export type Piece = { content: Buffer; end: number; tooLarge: boolean };

const separator = Buffer.from("\nFrom ");
/** "From " at the start of a line begins a mail only with a time in it; in a letter it begins a sentence. */
const fromLine = /^From .*\d{1,2}:\d{2}/;
const longestFromLine = 1000;

/**
 * Reads the mails of an mbox file one by one, from `start`, a place that an earlier run ended at. Memory holds one mail at a
 * time; of one larger than `maxBytes` only the size is told.
 */
export async function* readMbox(path: string, start: number, maxBytes: number): AsyncGenerator<Piece> {
  let held: Buffer = Buffer.alloc(0);
  let offset = start;
  let searched = 0;
  let dropped = 0;
  for await (const chunk of createReadStream(path, { start, highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>) {
    held = held.byteLength === 0 ? chunk : Buffer.concat([held, chunk]);
    for (;;) {
      const next = nextStart(held, searched);
      if (next === null) break;
      const end = offset + next;
      yield { content: dropped > 0 ? Buffer.alloc(0) : mailOf(held.subarray(0, next)), end, tooLarge: dropped > 0 };
      held = held.subarray(next);
      offset = end;
      searched = 0;
      dropped = 0;
    }
    searched = Math.max(0, held.byteLength - longestFromLine);
    if (held.byteLength > maxBytes) {
      dropped += searched;
      offset += searched;
      held = held.subarray(searched);
      searched = 0;
    }
  }
  const rest = dropped > 0 ? Buffer.alloc(0) : mailOf(held);
  if (rest.byteLength > 0 || dropped > 0) yield { content: rest, end: offset + held.byteLength, tooLarge: dropped > 0 };
}

/** Where the next mail begins in what is held, or null if that cannot be told yet. */
function nextStart(held: Buffer, from: number): number | null {
  for (let at = held.indexOf(separator, from); at >= 0; at = held.indexOf(separator, at + 1)) {
    const line = held.subarray(at + 1, at + 1 + longestFromLine);
    const end = line.indexOf(10);
    if (end < 0 && line.byteLength < longestFromLine) return null;
    if (fromLine.test(line.subarray(0, Math.max(end, 0)).toString("latin1"))) return at + 1;
  }
  return null;
}

/** Without the line that separates, and with ">From " unquoted (mboxrd). */
function mailOf(piece: Buffer): Buffer {
  const start = /^From /.test(piece.subarray(0, 5).toString("latin1")) ? piece.indexOf(10) + 1 : 0;
  const mail = trimEnd(piece.subarray(start));
  return mail.includes("\n>From ") || mail.includes("\n>>From ")
    ? Buffer.from(mail.toString("latin1").replace(/\n>(>*From )/g, "\n$1"), "latin1")
    : Buffer.from(mail);
}

/** The empty line before the next separator belongs to the file, not to the mail. */
function trimEnd(mail: Buffer): Buffer {
  if (mail.subarray(-4).toString("latin1") === "\r\n\r\n") return mail.subarray(0, -2);
  return mail.subarray(-2).toString("latin1") === "\n\n" ? mail.subarray(0, -1) : mail;
}
