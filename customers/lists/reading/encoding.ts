import { createReadStream } from "node:fs";

export const encodings = ["utf-8", "utf-16le", "utf-16be", "windows-1252"] as const;
export type Encoding = (typeof encodings)[number];

const headBytes = 64 * 1024;

/**
 * In which encoding a file is written: by its mark, by the zeros that UTF-16 leaves between letters, and otherwise UTF-8 if
 * all of it can be read so, else Windows-1252, which also reads Latin-1. Reads the whole file, one piece after the other.
 */
export async function encodingOf(path: string): Promise<Encoding> {
  const strict = new TextDecoder("utf-8", { fatal: true });
  let isFirst = true;
  let isUtf8 = true;
  for await (const piece of createReadStream(path, { highWaterMark: headBytes }) as AsyncIterable<Buffer>) {
    const wide = isFirst ? wideEncoding(piece) : null;
    if (wide) return wide;
    isFirst = false;
    isUtf8 = canRead(strict, piece);
    if (!isUtf8) break;
  }
  return isUtf8 && canRead(strict) ? "utf-8" : "windows-1252";
}

function canRead(decoder: TextDecoder, piece?: Buffer): boolean {
  try {
    decoder.decode(piece, { stream: piece !== undefined });
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

/** UTF-16, by its mark or because every other byte is zero; null for anything else. */
function wideEncoding(head: Buffer): Encoding | null {
  if (head[0] === 0xff && head[1] === 0xfe) return "utf-16le";
  if (head[0] === 0xfe && head[1] === 0xff) return "utf-16be";
  const zeros = [0, 0];
  for (const [at, byte] of head.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const many = head.byteLength / 4;
  if (odd > many && even < many / 10) return "utf-16le";
  return even > many && odd < many / 10 ? "utf-16be" : null;
}

/** The text of a file, piece by piece, without its mark. */
export async function* readText(path: string, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const piece of createReadStream(path, { highWaterMark: headBytes }) as AsyncIterable<Buffer>) {
    yield decoder.decode(piece, { stream: true });
  }
  yield decoder.decode();
}
