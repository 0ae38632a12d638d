import { latin1 } from "./bytes.ts";

const LF = 0x0a;
const EQUALS = 0x3d;

function hexValue(code: number | undefined): number {
  if (code === undefined) return -1;
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  const letter = code | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1;
}

/** Base64 as mailers really send it: broken lines, foreign characters, and units padded in the middle. */
export function decodeBase64(bytes: Uint8Array): Uint8Array {
  const text = latin1(bytes);
  const padding = text.indexOf("=");
  if (padding === -1 || !/[A-Za-z0-9+/]/.test(text.slice(padding, padding + 200))) return Buffer.from(text, "base64");
  return Buffer.concat(text.split(/=+/).map((unit) => Buffer.from(unit, "base64")));
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

function decodeUuLine(line: string, out: number[]): void {
  const count = (line.charCodeAt(0) - 32) & 63;
  const end = out.length + count;
  for (let at = 1; out.length < end; at += 4) {
    const [a = 0, b = 0, c = 0, d = 0] = [0, 1, 2, 3].map((offset) => ((line.charCodeAt(at + offset) || 32) - 32) & 63);
    out.push((a << 2) | (b >> 4), ((b & 15) << 4) | (c >> 2), ((c & 3) << 6) | d);
  }
  out.length = end;
}

/** Bytes of the lines between "begin" and "end" of a uuencoded file (the lines only). */
export function decodeUuencodedLines(lines: readonly string[]): Uint8Array {
  const out: number[] = [];
  for (const line of lines) {
    if (line === "" || line === "`" || line === "end") break;
    decodeUuLine(line, out);
  }
  return Uint8Array.from(out);
}

function decodeUuencodedBody(bytes: Uint8Array): Uint8Array {
  const lines = latin1(bytes).split(/\r?\n/);
  const begin = lines.findIndex((line) => /^begin [0-7]{3,4} /.test(line));
  return begin === -1 ? bytes : decodeUuencodedLines(lines.slice(begin + 1));
}

/** The content of a part, its Content-Transfer-Encoding undone; an encoding nobody knows leaves the bytes as they are. */
export function decodeTransfer(bytes: Uint8Array, encoding: string): Uint8Array {
  if (encoding.includes("base64")) return decodeBase64(bytes);
  if (encoding.includes("quoted-printable")) return decodeQuotedPrintable(bytes);
  if (encoding.includes("uue") || encoding.includes("uuencode")) return decodeUuencodedBody(bytes);
  return bytes;
}
