import { latin1 } from "./bytes.ts";

const LF = 0x0a;
const CR = 0x0d;
const EQUALS = 0x3d;

function hexValue(code: number | undefined): number {
  if (code === undefined) return -1;
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  const letter = code | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1;
}

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const SEXTETS = new Int8Array(256).fill(-1);
for (let value = 0; value < ALPHABET.length; value += 1) SEXTETS[ALPHABET.charCodeAt(value)] = value;

/** Base64 whose units are padded in the middle, each to be decoded by itself. */
function decodePaddedUnits(bytes: Uint8Array): Uint8Array {
  const out = Buffer.allocUnsafe(Math.ceil(bytes.length * 0.75) + 3);
  let length = 0;
  let held = 0;
  let bits = 0;
  for (const code of bytes) {
    const sextet = SEXTETS[code] ?? -1;
    if (code === EQUALS) bits = 0;
    if (sextet === -1) continue;
    held = ((held << 6) | sextet) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    out[length++] = (held >> bits) & 0xff;
  }
  return out.subarray(0, length);
}

/** More base64 than this is decoded in stretches: as one string it would lie in memory once more. */
const LONG = 4 * 1024 * 1024;
const STRETCH = 1024 * 1024;
/** What counts for the decoder: the alphabet, and that for URLs. */
const COUNTS = new Uint8Array(256).map((_, code) => (SEXTETS[code] !== -1 || code === 0x2d || code === 0x5f ? 1 : 0));

/** Stretches that hold a multiple of four characters that count, so that each is base64 by itself, and how many these are together. */
function stretchesOf(bytes: Uint8Array): { ends: number[]; count: number } {
  const ends: number[] = [];
  let count = 0;
  let due = STRETCH;
  for (let at = 0; at < bytes.length; at += 1) {
    count += COUNTS[bytes[at] ?? 0] ?? 0;
    if (at < due || (count & 3) !== 0) continue;
    ends.push(at + 1);
    due = at + STRETCH;
  }
  ends.push(bytes.length);
  return { ends, count };
}

function decodeLong(bytes: Uint8Array): Uint8Array {
  const { ends, count } = stretchesOf(bytes);
  const out = Buffer.allocUnsafeSlow(Math.floor((count * 3) / 4));
  let length = 0;
  let from = 0;
  for (const end of ends) {
    length += out.write(latin1(bytes.subarray(from, end)), length, "base64");
    from = end;
  }
  return length === out.byteLength ? out : out.subarray(0, length);
}

/** Base64 as mailers really send it: broken lines, foreign characters, and units padded in the middle. */
export function decodeBase64(bytes: Uint8Array): Uint8Array {
  const padding = bytes.indexOf(EQUALS);
  const isPaddedInside = padding !== -1 && bytes.subarray(padding, padding + 200).some((code) => SEXTETS[code] !== -1);
  if (isPaddedInside) return decodePaddedUnits(bytes);
  return bytes.length > LONG ? decodeLong(bytes) : Buffer.from(latin1(bytes), "base64");
}

/** Where a soft line break that starts at `at` (an "=") ends, or -1 when it is none; blanks before the line end are forgiven. */
function softBreakEnd(bytes: Uint8Array, at: number): number {
  let next = at + 1;
  while (bytes[next] === 0x20 || bytes[next] === 0x09) next += 1;
  if (next >= bytes.length) return next;
  if (bytes[next] === 0x0d) next += 1;
  if (bytes[next] === LF) return next + 1;
  return bytes[next - 1] === 0x0d ? next : -1;
}

/** Quoted-printable; what is no valid escape stays as it stands. */
export function decodeQuotedPrintable(bytes: Uint8Array): Uint8Array {
  if (!bytes.includes(EQUALS)) return bytes;
  const out = Buffer.allocUnsafe(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const code = bytes[at] ?? 0;
    if (code !== EQUALS) {
      out[length++] = code;
      continue;
    }
    const high = hexValue(bytes[at + 1]);
    const low = hexValue(bytes[at + 2]);
    if (high >= 0 && low >= 0) {
      out[length++] = high * 16 + low;
      at += 2;
      continue;
    }
    const end = softBreakEnd(bytes, at);
    if (end === -1) out[length++] = code;
    else at = end - 1;
  }
  return out.subarray(0, length);
}

/** Position after "begin 644 name" and its line break, or -1. */
function afterBegin(bytes: Uint8Array): number {
  const begin = /(?:^|\n)begin [0-7]{3,4} [^\n]*\n/.exec(latin1(bytes, 64 * 1024));
  return begin === null ? -1 : begin.index + begin[0].length;
}

/** The file between "begin" and "end" of uuencoded bytes; bytes without a beginning stay as they are. */
function decodeUuencoded(bytes: Uint8Array): Uint8Array {
  let at = afterBegin(bytes);
  if (at === -1) return bytes;
  const out = Buffer.allocUnsafe(bytes.length + 64);
  let end = bytes.length;
  // Blanks stand for zero, and servers cut them off the ends of lines.
  const sextet = (position: number) => (position < end ? ((bytes[position] ?? 0x20) - 0x20) & 63 : 0);
  let length = 0;
  while (at < bytes.length) {
    const feed = bytes.indexOf(LF, at);
    end = feed === -1 ? bytes.length : feed;
    if (bytes[end - 1] === CR) end -= 1;
    const count = sextet(at);
    const isEnd = count === 0 || latin1(bytes.subarray(at, end)).trimEnd() === "end";
    if (isEnd || length + count + 3 > out.length) break;
    for (let done = 0, from = at + 1; done < count; done += 3, from += 4) {
      const triple = (sextet(from) << 18) | (sextet(from + 1) << 12) | (sextet(from + 2) << 6) | sextet(from + 3);
      out.writeUIntBE(triple, length + done, 3);
    }
    length += count;
    at = feed === -1 ? bytes.length : feed + 1;
  }
  return out.subarray(0, length);
}

/** The content of a part, its Content-Transfer-Encoding undone; an encoding nobody knows leaves the bytes as they are. */
export function decodeTransfer(bytes: Uint8Array, encoding: string): Uint8Array {
  if (encoding.includes("base64")) return decodeBase64(bytes);
  if (encoding.includes("quoted-printable")) return decodeQuotedPrintable(bytes);
  if (encoding.includes("uue") || encoding.includes("uuencode")) return decodeUuencoded(bytes);
  return bytes;
}
