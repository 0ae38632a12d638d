import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import { invalid, Refusal } from "../../../platform/errors.ts";
import { readBytes } from "../../../platform/http/bytes.ts";
import { mostRequestBytes } from "./limits.ts";

const inflate = promisify(gunzip);

/**
 * The JSON of a request, whatever type it says it is: browsers send it as plain text, servers packed with gzip. Throws
 * `invalid` for what is too large, packed or not, or is no JSON.
 */
export async function readBody(request: Request): Promise<unknown> {
  const bytes = await readBytes(request, mostRequestBytes);
  const packed = request.headers.get("content-encoding")?.toLowerCase().includes("gzip");
  return parseJson((packed ? await unpack(bytes) : bytes).toString("utf8"));
}

async function unpack(bytes: Buffer): Promise<Buffer> {
  try {
    return await inflate(bytes, { maxOutputLength: mostRequestBytes });
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE") {
      throw new Refusal("invalid", "too-large", "Unpacked, this is larger than 500 KB. Send less at once.");
    }
    throw invalid("not-gzip", "This says that it is packed with gzip, and is not.");
  }
}

/** Escapes that PostgreSQL does not keep: NUL, and half of a surrogate pair. */
const suspicious = /\\u(?:0000|d[89a-f])/i;
const escapes = /\\ud[89ab][0-9a-f]{2}\\ud[c-f][0-9a-f]{2}|\\u([0-9a-f]{4})|\\./gi;
/** Digits that a number of JavaScript does not hold, or an exponent. */
const long = /\d{16}|\de\+?\d/i;

function parseJson(text: string): unknown {
  const storable = (suspicious.test(text) ? text.replace(escapes, storableEscape) : text).replaceAll("\0", "");
  try {
    return long.test(storable) ? JSON.parse(storable, exactly) : JSON.parse(storable);
  } catch {
    throw invalid("no-json", 'This is not JSON. Send one call, or {"batch": [...]} with several.');
  }
}

/** NUL goes, half a pair becomes U+FFFD, everything else stays. */
function storableEscape(written: string, code: string | undefined): string {
  if (code === undefined) return written;
  if (code === "0000") return "";
  return /^d[89a-f]/i.test(code) ? "\\ufffd" : written;
}

/** A number of many digits, as order numbers are, stays what it was: as text. */
function exactly(_name: string, value: unknown, context?: { source?: string }): unknown {
  if (typeof value !== "number") return value;
  const holds = Number.isFinite(value) && (!Number.isInteger(value) || Number.isSafeInteger(value));
  return holds ? value : (context?.source ?? String(value));
}
