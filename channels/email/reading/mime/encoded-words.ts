import { LIMITS } from "../limits.ts";
import { decodeText } from "./charset.ts";
import { decodeBase64 } from "./transfer-encoding.ts";

/** One encoded word (RFC 2047 §2), forgiving blanks inside it and a missing end at the end of the header. */
const WORD = /=\?([^?\s]{1,60})\?([QqBb])\?([^\r\n]{0,2000}?)(?:\?=|(?==\?[^?\s]{1,60}\?[QqBb]\?)|$)/g;

type Run = { charset: string; bytes: Uint8Array[] };

function decodeQ(text: string): Uint8Array {
  const plain = text
    .replaceAll("_", " ")
    .replace(/=([0-9A-Fa-f]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
  // Characters beyond a byte were decoded with the header already, so the word has no say about them any more.
  return /[^\0-\xff]/.test(plain) ? Buffer.from(plain, "utf8") : Buffer.from(plain, "latin1");
}

function textOf(run: Run): string {
  return decodeText(
    run.bytes.length === 1 ? (run.bytes[0] ?? new Uint8Array()) : Buffer.concat(run.bytes),
    run.charset,
  );
}

/**
 * Decodes the encoded words in a header value. Neighbouring words of one charset are joined as bytes before they are
 * decoded, because many mailers cut a character in two; blanks between neighbouring words are dropped (RFC 2047 §6.2).
 */
export function decodeWords(input: string): string {
  if (!input.includes("=?")) return input;
  const value = input.slice(0, LIMITS.headerValue);
  let out = "";
  let run: Run | null = null;
  let end = 0;
  for (const match of value.matchAll(WORD)) {
    const [whole, label = "", kind = "", text = ""] = match;
    const between = value.slice(end, match.index);
    const charset = label.split("*")[0]?.toLowerCase() ?? "";
    const bytes = kind.toLowerCase() === "b" ? decodeBase64(Buffer.from(text, "latin1")) : decodeQ(text);
    end = match.index + whole.length;
    if (run !== null && between.trim() === "" && run.charset === charset) {
      run.bytes.push(bytes);
      continue;
    }
    if (run !== null) out += textOf(run);
    if (run === null || between.trim() !== "") out += between;
    run = { charset, bytes: [bytes] };
  }
  return out + (run === null ? "" : textOf(run)) + value.slice(end);
}
