import { htmlToReplyText } from "./html/html-text.ts";
import { LIMITS } from "./limits.ts";
import { latin1 } from "./mime/bytes.ts";
import { decodeText } from "./mime/charset.ts";
import { unfoldFlowed } from "./mime/flowed.ts";
import { parseStructured } from "./mime/parameters.ts";
import { contentOf, type Part } from "./mime/part.ts";
import { isWinmail, openWinmail } from "./opened/winmail.ts";
import { MARKS } from "./reply/segments.ts";

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

const UUENCODED = /^begin [0-7]{3,4} ([^\n]{1,200})\n((?:[\x20-\x60]{1,90}\n){1,2000000}?)(?:`|\x20)?\n?end[ \t]*$/gm;

/** The marks of the HTML reader must come from it alone. */
const ANY_MARK = new RegExp(`[${Object.values(MARKS).join("")}]`, "g");

/** Files that old mailers wrote into the text itself: each becomes a leaf of its own, the text around it stays. */
function takeUuencoded(text: string, files: Part[]): string {
  if (!text.includes("\nend") || !/^begin [0-7]{3,4} /m.test(text)) return text;
  return text.replace(UUENCODED, (whole, name: string) => {
    const type = parseStructured("application/octet-stream");
    const disposition = { value: "attachment", parameters: new Map([["filename", name.trim()]]) };
    files.push({
      fields: [],
      type,
      disposition,
      encoding: "x-uuencode",
      body: Buffer.from(whole, "latin1"),
      parts: [],
    });
    return "";
  });
}

function textOf(part: Part): string {
  const charset = part.type.parameters.get("charset");
  const text = cleanText(decodeText(contentOf(part, LIMITS.textBytes), charset)).replace(ANY_MARK, "");
  const flowed = part.type.parameters.get("format")?.toLowerCase() === "flowed";
  return flowed ? unfoldFlowed(text, part.type.parameters.get("delsp")?.toLowerCase() === "yes") : text;
}

/** HTML often names its charset only in itself. */
function htmlOf(part: Part): string {
  const content = contentOf(part, LIMITS.htmlBytes);
  const declared = part.type.parameters.get("charset");
  const meta = /<meta[^>]{1,200}charset\s*=\s*["']?([\w-]{2,40})/i.exec(latin1(content, 2_048))?.[1];
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

  /** What Outlook packed in: its files are files of the mail, its words those of a mail that has no others. */
  #winmail(part: Part): boolean {
    const winmail = openWinmail(part);
    if (winmail === null) return false;
    const { text, html } = winmail;
    const hasWords = [...this.pieces].some((piece) => (piece.text ?? piece.html ?? "").trim() !== "");
    if (!hasWords && (text || html)) this.pieces.push({ text: text && cleanText(text), html: html && cleanText(html) });
    this.files.push(...winmail.files);
    if (!winmail.whole) this.files.push(part);
    return true;
  }

  #leaf(part: Part): void {
    if (isWinmail(part) && this.#winmail(part)) return;
    const type = part.type.value;
    // A multipart without any part is a mail whose boundary went missing: its bytes are all there is to read.
    const isPlain = type === "text/plain" || type === "text" || type === "" || type.startsWith("multipart/");
    const isRead = (isPlain || type === "text/html") && isBodyText(part, this.pieces.length === 0);
    const isWhole = part.body.byteLength <= (isPlain ? LIMITS.textBytes : LIMITS.htmlBytes);
    const hasRoom = this.pieces.length < LIMITS.bodyPieces;
    if (isRead && hasRoom && isPlain) this.pieces.push({ text: takeUuencoded(textOf(part), this.files), html: null });
    else if (isRead && hasRoom) this.pieces.push({ text: null, html: htmlOf(part) });
    if (!(isRead && hasRoom && isWhole)) this.files.push(part);
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

/** Text of pieces in a row; of HTML among them no more is read than of one large body. */
function joinedText(pieces: readonly Piece[]): string | null {
  if (pieces.every((piece) => piece.text === null)) return null;
  let room: number = LIMITS.htmlPieces;
  const texts = pieces.map((piece) => {
    if (piece.text !== null) return piece.text;
    const html = (piece.html ?? "").slice(0, room);
    room -= html.length;
    return htmlToReplyText(html);
  });
  return texts.join("\n");
}

/** Pieces of a body that follow each other become one: with any HTML among them there is an HTML whole as well. */
function joined(pieces: readonly Piece[]): Piece {
  const [only] = pieces;
  if (pieces.length <= 1) return only ?? { text: null, html: null };
  const text = joinedText(pieces);
  if (pieces.every((piece) => piece.html === null)) return { text, html: null };
  const html = pieces.map((piece) => piece.html ?? asHtml(piece.text ?? "")).join("\n");
  return { text, html: html.slice(0, LIMITS.html) };
}

/** Sorts the leaves of a mail into what is its body and what comes with it. */
export function readBody(root: Part): Body {
  const collector = new Collector();
  collector.walk(root);
  return { ...joined(collector.pieces), files: collector.files };
}
