import { parseMessageId } from "./message-ids.ts";
import { latin1, viewOf } from "./mime/bytes.ts";
import { fieldValue, parseFields } from "./mime/header.ts";
import { contentOf, type Part } from "./mime/part.ts";

const RETURNED = new Set([
  "message/rfc822",
  "message/global",
  "text/rfc822-headers",
  "message/rfc822-headers",
  "message/global-headers",
]);
/** How much of a returned mail is looked at: its header is all we need. */
const HEADER_BYTES = 64 * 1024;
const LOOSE = /^[ \t>]{0,8}Message-I[Dd]:[ \t]*(?:\r?\n[ \t>]+)?<([^<>\s]{3,998})>/gm;

const MOST = 20;

/** Exchange and Gmail name the mail beside its recipients. */
function statedIds(part: Part): string[] {
  if (part.type.value !== "message/delivery-status") return [];
  const fields = parseFields(viewOf(contentOf(part), HEADER_BYTES));
  const id = parseMessageId(fieldValue(fields, "x-original-message-id") || fieldValue(fields, "original-message-id"));
  return id === null ? [] : [id];
}

function* leaves(part: Part): Generator<Part> {
  if (part.parts.length === 0) yield part;
  for (const child of part.parts) yield* leaves(child);
}

function headerOf(content: Uint8Array): Uint8Array {
  const head = viewOf(content, HEADER_BYTES);
  const end = /\r?\n\r?\n/.exec(latin1(head));
  return end === null ? head : head.subarray(0, end.index);
}

/**
 * Message-IDs of the mails a delivery report is about: from the returned mail or its headers, and where an odd mailer puts
 * them into the text, from there.
 */
export function bouncedIds(root: Part): string[] {
  const ids: string[] = [];
  const all = [...leaves(root)];
  for (const part of all) {
    if (!RETURNED.has(part.type.value)) continue;
    const id = parseMessageId(fieldValue(parseFields(headerOf(contentOf(part))), "message-id"));
    if (id !== null) ids.push(id);
  }
  ids.push(...all.flatMap(statedIds));
  if (ids.length > 0) return [...new Set(ids)].slice(0, MOST);
  for (const part of all) {
    if (part.type.value !== "text/plain") continue;
    const content = contentOf(part);
    const text = latin1(content, HEADER_BYTES * 4);
    for (const match of text.matchAll(LOOSE)) ids.push(match[1] ?? "");
  }
  return [...new Set(ids)].slice(0, MOST);
}
