import { isAscii, isUtf8 } from "node:buffer";
import iconv from "iconv-lite";
import { latin1, viewOf } from "./bytes.ts";

const decoders = new Map<string, TextDecoder | null>();
/** Labels mailers use for charsets that TextDecoder knows under another name. */
const ALIASES: Record<string, string> = {
  cp932: "shift_jis",
  cp936: "gbk",
  cp949: "euc-kr",
  cp950: "big5",
  "x-euc": "euc-jp",
  uhc: "euc-kr",
  "iso-2022-jp-1": "iso-2022-jp",
  "iso-2022-jp-2": "iso-2022-jp",
  "iso-2022-jp-ms": "iso-2022-jp",
  cp50220: "iso-2022-jp",
  cp50221: "iso-2022-jp",
  "iso-8859-8-e": "iso-8859-8",
  "unicode-1-1-utf-7": "utf-7",
  "x-unicode-2-0-utf-7": "utf-7",
  cp65000: "utf-7",
  cp65001: "utf-8",
  utf8mb4: "utf-8",
  "utf-8-mac": "utf-8",
  unknown: "utf-8",
  "unknown-8bit": "utf-8",
  "x-unknown": "utf-8",
  "default-charset": "utf-8",
  default: "utf-8",
  utf: "utf-8",
  "iso-10646-ucs-2": "utf-16be",
  "ucs-2": "utf-16be",
};
/** Charsets whose bytes are all below 0x80 and still not ASCII. */
const SEVEN_BIT = /^(iso-2022-|utf-7|hz|utf-16|utf-32)/;
/** Multi-byte charsets can look like UTF-8 by chance; for all others valid UTF-8 is never chance. */
const MULTI_BYTE = /^(shift_jis|euc-|gb|big5|iso-2022-|utf-16|utf-32|utf-7|hz)/;

function cleanLabel(label: string): string {
  const plain = label
    .trim()
    .toLowerCase()
    .replaceAll('"', "")
    .replaceAll("'", "")
    .replace(/^3d/, "")
    .replace(/^cs(?=iso|shift|euc)/, "");
  return (
    ALIASES[plain] ??
    ALIASES[plain.replace(/^(x-|windows-|ms|ibm)/, (prefix) => (prefix === "x-" ? "" : "cp"))] ??
    plain
  );
}

function decoderFor(label: string): TextDecoder | null {
  const known = decoders.get(label);
  if (known !== undefined) return known;
  if (decoders.size > 500) decoders.clear();
  let decoder: TextDecoder | null;
  try {
    decoder = new TextDecoder(label);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    decoder = null;
  }
  decoders.set(label, decoder);
  return decoder;
}

function markedByBom(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return null;
}

function isJapaneseEscaped(bytes: Uint8Array): boolean {
  const text = viewOf(bytes);
  return text.includes("\x1b$B") || text.includes("\x1b$@");
}

function withHighBits(text: string): Uint8Array {
  return Uint8Array.from(text, (char) => char.charCodeAt(0) | 0x80);
}

/** Chinese in seven bits (RFC 1843): GB 2312 between "~{" and "~}". */
function decodeHz(bytes: Uint8Array): string {
  return latin1(bytes).replace(
    /~\{([^~\n]*)(?:~\}|(?=\n)|$)|~(~|\r?\n)/g,
    (_, chinese: string | undefined, mark: string) =>
      chinese === undefined ? (mark === "~" ? "~" : "") : decodeAs(withHighBits(chinese), "gbk"),
  );
}

/** Korean in seven bits (RFC 1557): KS X 1001 between shift-out and shift-in. */
function decodeShiftedKorean(bytes: Uint8Array): string {
  const [plain = "", ...shifted] = latin1(bytes).replaceAll("\x1b$)C", "").split("\x0e");
  const pieces = shifted.map((piece) => {
    const [korean = "", ...rest] = piece.split("\x0f");
    return decodeAs(withHighBits(korean), "euc-kr") + rest.join("");
  });
  return plain + pieces.join("");
}

function decodeAs(bytes: Uint8Array, label: string): string {
  if (/^hz(?:-gb(?:-2312)?)?$/.test(label)) return decodeHz(bytes);
  if (label === "iso-2022-kr") return decodeShiftedKorean(bytes);
  const decoder = decoderFor(label);
  if (decoder !== null) return decoder.decode(bytes);
  if (iconv.encodingExists(label)) return iconv.decode(viewOf(bytes), label);
  return new TextDecoder(isUtf8(bytes) ? "utf-8" : "windows-1252").decode(bytes);
}

/**
 * Text of bytes in a declared charset, which may be missing, unknown or a lie: a byte order mark counts most, then bytes that
 * can only be UTF-8, then the declaration, then windows-1252, which is what undeclared Western mail is written in.
 */
export function decodeText(bytes: Uint8Array, declared: string | undefined): string {
  const label = cleanLabel(declared ?? "");
  if (isAscii(bytes) && !SEVEN_BIT.test(label)) {
    return bytes.includes(0x1b) && isJapaneseEscaped(bytes) ? decodeAs(bytes, "iso-2022-jp") : latin1(bytes);
  }
  const bom = markedByBom(bytes);
  if (bom !== null) return decodeAs(bytes, bom);
  if (!MULTI_BYTE.test(label) && isUtf8(bytes)) return decodeAs(bytes, "utf-8");
  if (label === "" || label === "utf-8" || label === "utf8" || label === "us-ascii")
    return decodeAs(bytes, "windows-1252");
  const text = decodeAs(bytes, label);
  return text.includes("\ufffd") && isUtf8(bytes) ? decodeAs(bytes, "utf-8") : text;
}
