import { cleanText } from "./body.ts";
import { LIMITS } from "./limits.ts";
import { viewOf } from "./mime/bytes.ts";
import { fieldText, fieldValue, parseFields } from "./mime/header.ts";
import { contentOf, type Part } from "./mime/part.ts";

/** A file that came with a mail; `contentId` without brackets. */
export type ReadAttachment = {
  name: string;
  type: string;
  disposition: "attachment" | "inline";
  contentId: string | null;
  content: Uint8Array;
};

const ENDINGS: Record<string, string> = {
  "application/pdf": "pdf",
  "application/zip": "zip",
  "application/ms-tnef": "dat",
  "application/pgp-signature": "asc",
  "application/pkcs7-signature": "p7s",
  "application/ics": "ics",
  "image/jpeg": "jpg",
  "image/png": "png",
  "image/gif": "gif",
  "image/webp": "webp",
  "image/svg+xml": "svg",
  "image/heic": "heic",
  "message/rfc822": "eml",
  "message/delivery-status": "txt",
  "text/calendar": "ics",
  "text/plain": "txt",
  "text/html": "html",
  "text/csv": "csv",
  "text/rfc822-headers": "txt",
};

/** A file name nobody can be hurt by: no path, no control or direction-changing characters, no endless length. */
export function safeName(raw: string): string {
  const base =
    cleanText(raw)
      .replace(/[\p{Cc}\p{Cf}]+/gu, "")
      .split(/[/\\]/)
      .at(-1) ?? "";
  const plain = base
    .replace(/[<>:"|?*]/g, "_")
    .replace(/^\.+/, "")
    .replace(/\s+/g, " ")
    .trim();
  if (plain.length <= LIMITS.attachmentName) return plain;
  const ending = /\.[\p{L}\d]{1,10}$/u.exec(plain)?.[0] ?? "";
  return plain.slice(0, LIMITS.attachmentName - ending.length).toWellFormed() + ending;
}

function nameOf(part: Part, content: Uint8Array): string {
  const given = part.disposition.parameters.get("filename") || part.type.parameters.get("name") || "";
  const name = safeName(given);
  if (name !== "") return name;
  const ending = ENDINGS[part.type.value];
  if (part.type.value === "message/rfc822") {
    const head = viewOf(content, 16_384);
    return `${safeName(fieldText(parseFields(head), "subject")).slice(0, 100) || "message"}.eml`;
  }
  return ending === undefined ? "attachment" : `attachment.${ending}`;
}

/** Content-IDs, in lower case, of the files that HTML shows among its words. */
export function shownContentIds(html: string): Set<string> {
  const ids = [...html.matchAll(/\bcid:([^"'\s<>)]{1,998})/gi)].map((match) => (match[1] ?? "").toLowerCase());
  return new Set(
    ids.map((id) => id.replace(/%([\da-f]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))),
  );
}

/** The file a leaf of the tree is; `shownIds` are the Content-IDs the mail shows among its words. */
export function readAttachment(part: Part, shownIds: ReadonlySet<string>): ReadAttachment {
  const content = contentOf(part);
  const id = fieldValue(part.fields, "content-id")
    .replace(/[<>\s]/g, "")
    .slice(0, LIMITS.messageId);
  const type = /^[a-z\d][\w.+-]{0,60}\/[a-z\d][\w.+-]{0,100}$/.test(part.type.value)
    ? part.type.value
    : "application/octet-stream";
  const inline = shownIds.has(id.toLowerCase()) || (part.disposition.value === "inline" && type.startsWith("image/"));
  return {
    name: nameOf(part, content),
    type,
    disposition: inline ? "inline" : "attachment",
    contentId: id || null,
    content,
  };
}
