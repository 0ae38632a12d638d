import { isAscii, isUtf8 } from "node:buffer";
import { LIMITS } from "../limits.ts";
import { latin1, viewOf } from "./bytes.ts";
import { decodeText } from "./charset.ts";
import { decodeWords } from "./encoded-words.ts";

/** One header field: name in lower case, value unfolded and decoded to characters, encoded words still in place. */
export type Field = { readonly name: string; readonly value: string };

const FIELD = /^([!-9;-~]{1,200})[ \t]*:(.*)$/s;

/**
 * Characters of a header block. RFC 6532 says UTF-8; other eight-bit bytes are taken to be in the charset of the body,
 * which is how old mailers wrote them.
 */
function charactersOf(block: Uint8Array): string {
  if (isAscii(block)) return latin1(block);
  if (isUtf8(block)) return viewOf(block).toString("utf8");
  const declared = /\bcharset\s*=\s*"?([\w-]{2,40})/i.exec(latin1(block))?.[1];
  return decodeText(block, declared);
}

/** Fields of a header block, in order. Lines that are neither field nor continuation are skipped. */
export function parseFields(block: Uint8Array): Field[] {
  const fields: { name: string; value: string }[] = [];
  let pieces: string[] = [];
  for (const line of charactersOf(block).split(/\r\n|\n|\r/)) {
    if (pieces.length > 0 && (line.startsWith(" ") || line.startsWith("\t"))) {
      pieces.push(line);
      continue;
    }
    const field = FIELD.exec(line);
    if (field === null) continue;
    closeField(fields, pieces);
    pieces = [field[2] ?? ""];
    fields.push({ name: (field[1] ?? "").toLowerCase(), value: "" });
    if (fields.length >= LIMITS.headerFields) break;
  }
  closeField(fields, pieces);
  return fields;
}

function closeField(fields: { name: string; value: string }[], pieces: string[]): void {
  const last = fields.at(-1);
  if (last !== undefined) last.value = pieces.join("").slice(0, LIMITS.headerValue).replaceAll("\0", "").trim();
}

/** First field of that name with something in it, encoded words still in place, or "". */
export function fieldValue(fields: readonly Field[], name: string): string {
  return fields.find((field) => field.name === name && field.value !== "")?.value ?? "";
}

/** All values of fields of that name, in order. */
export function fieldValues(fields: readonly Field[], name: string): string[] {
  return fields.filter((field) => field.name === name).map((field) => field.value);
}

/** First field of that name as a person reads it: encoded words decoded, runs of blanks made one. */
export function fieldText(fields: readonly Field[], name: string): string {
  return decodeWords(fieldValue(fields, name))
    .replace(/[\s\0]+/g, " ")
    .trim();
}
