import { htmlToReplyText } from "./html/html-text.ts";
import { LIMITS } from "./limits.ts";
import { latin1 } from "./mime/bytes.ts";
import { decodeText } from "./mime/charset.ts";
import { unfoldFlowed } from "./mime/flowed.ts";
import { contentOf, type Part } from "./mime/part.ts";

/** What a mail's tree holds for reading: its body as text and as HTML, and all other leaves. */
export type Body = { text: string | null; html: string | null; files: Part[] };

type Piece = { text: string | null; html: string | null };

/** Text without what a database or a screen cannot take: NUL and control characters, lone surrogates; line ends made one kind. */
export function cleanText(text: string): string {
  const lines = text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
  return (CONTROLS.test(lines) ? lines.replace(ALL_CONTROLS, "") : lines).toWellFormed();
}

const CONTROLS = /[\p{Cc}--[\t\n]]/v;
const ALL_CONTROLS = new RegExp(CONTROLS, "gv");

function textOf(part: Part): string {
  const charset = part.type.parameters.get("charset");
  const text = cleanText(decodeText(contentOf(part), charset)).slice(0, LIMITS.html);
  const flowed = part.type.parameters.get("format")?.toLowerCase() === "flowed";
  return flowed ? unfoldFlowed(text, part.type.parameters.get("delsp")?.toLowerCase() === "yes") : text;
}

/** HTML often names its charset only in itself. */
function htmlOf(part: Part): string {
  const content = contentOf(part);
  const declared = part.type.parameters.get("charset");
  const head = latin1(content, 2_048);
  const meta = /<meta[^>]{1,200}charset\s*=\s*["']?([\w-]{2,40})/i.exec(head)?.[1];
  const isVague = declared === undefined || /^(?:us-ascii|iso-8859-1)$/i.test(declared);
  return cleanText(decodeText(content, isVague ? (meta ?? declared) : declared)).slice(0, LIMITS.html);
}

function isBodyText(part: Part, isFirst: boolean): boolean {
  if (part.disposition.value === "attachment") return false;
  const named = part.disposition.parameters.has("filename") || part.type.parameters.has("name");
  return !named || (isFirst && part.disposition.value !== "attachment");
}

class Collector {
  readonly pieces: Piece[] = [];
  readonly files: Part[] = [];

  #leaf(part: Part): void {
    const type = part.type.value;
    const isText = type === "text/plain" || type === "text" || type === "";
    if (isText && isBodyText(part, this.pieces.length === 0)) this.pieces.push({ text: textOf(part), html: null });
    else if (type === "text/html" && isBodyText(part, this.pieces.length === 0))
      this.pieces.push({ text: null, html: htmlOf(part) });
    else this.files.push(part);
  }

  /** Of several representations of one body, keeps the plain and the HTML one; the rest, such as invitations, are files. */
  #alternative(part: Part): void {
    const merged: Piece = { text: null, html: null };
    for (const child of part.parts) {
      const inner = new Collector();
      inner.walk(child);
      const piece = joined(inner.pieces);
      merged.text ??= piece.text;
      merged.html = piece.html ?? merged.html;
      this.files.push(...inner.files);
    }
    if (merged.text !== null || merged.html !== null) this.pieces.push(merged);
  }

  walk(part: Part): void {
    if (part.parts.length === 0) {
      if (!part.type.value.startsWith("multipart/") || part.body.length > 0) this.#leaf(part);
    } else if (part.type.value === "multipart/alternative") this.#alternative(part);
    else for (const child of part.parts) this.walk(child);
  }
}

const ESCAPES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

function asHtml(text: string): string {
  return `<div style="white-space:pre-wrap">${text.replace(/[&<>]/g, (char) => ESCAPES[char] ?? char)}</div>`;
}

/** Pieces of a body that follow each other become one: with any HTML among them there is an HTML whole as well. */
function joined(pieces: readonly Piece[]): Piece {
  const [only] = pieces;
  if (pieces.length <= 1) return only ?? { text: null, html: null };
  const allPlain = pieces.every((piece) => piece.html === null);
  const text = pieces.every((piece) => piece.text === null)
    ? null
    : pieces.map((piece) => piece.text ?? htmlToReplyText(piece.html ?? "")).join("\n");
  return {
    text,
    html: allPlain
      ? null
      : pieces
          .map((piece) => piece.html ?? asHtml(piece.text ?? ""))
          .join("\n")
          .slice(0, LIMITS.html),
  };
}

/** Sorts the leaves of a mail into what is its body and what comes with it. */
export function readBody(root: Part): Body {
  const collector = new Collector();
  collector.walk(root);
  return { ...joined(collector.pieces), files: collector.files };
}
