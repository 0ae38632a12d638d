import { LIMITS } from "../limits.ts";
import { Unreadable } from "../unreadable.ts";
import { viewOf } from "./bytes.ts";
import { type Field, fieldValue, parseFields } from "./header.ts";
import { parseStructured, type Structured } from "./parameters.ts";
import { decodeTransfer } from "./transfer-encoding.ts";

/** One node of a mail's tree: a leaf has a body, a multipart has parts. */
export type Part = {
  readonly fields: Field[];
  readonly type: Structured;
  readonly disposition: Structured;
  readonly encoding: string;
  /** Encoded bytes as they stand in the mail: a view, not a copy. */
  body: Uint8Array;
  readonly parts: Part[];
};

/** A multipart whose last boundary has not come yet; `next` is where its boundary is found next, from the last look on. */
type Open = { part: Part; delimiter: Buffer; level: number; next: number };
type Walk = { bytes: Buffer; open: Open[]; parts: number; headerBytes: number; falseBoundaries: number };
type Boundary = { open: Open; closing: boolean; at: number; next: number };

const LF = 0x0a;
const CR = 0x0d;
const DASH = 0x2d;
/** Lines that start like a boundary and are none; beyond so many the mail is an attack. */
const MOST_FALSE_BOUNDARIES = 100_000;

/** End of the line that starts at `from`, without its line break, and the start of the next. */
function lineAt(bytes: Buffer, from: number): { end: number; next: number } {
  const feed = bytes.indexOf(LF, from);
  if (feed === -1) return { end: bytes.length, next: bytes.length };
  return { end: feed > from && bytes[feed - 1] === CR ? feed - 1 : feed, next: feed + 1 };
}

/** Start of the next line from `from` (a line start) on that starts with the delimiter, or the end. */
function nextStart(bytes: Buffer, delimiter: Buffer, from: number): number {
  if (bytes.compare(delimiter, 0, delimiter.length, from, Math.min(bytes.length, from + delimiter.length)) === 0)
    return from;
  let at = bytes.indexOf(delimiter, from);
  while (at !== -1 && bytes[at - 1] !== LF) at = bytes.indexOf(delimiter, at + 1);
  return at === -1 ? bytes.length : at;
}

/** Whether the line at `at`, which starts with the delimiter, is a boundary: only "--" and blanks may follow. */
function readBoundary(walk: Walk, open: Open, at: number): Boundary | null {
  let from = at + open.delimiter.length;
  const closing = walk.bytes[from] === DASH && walk.bytes[from + 1] === DASH;
  if (closing) from += 2;
  while (walk.bytes[from] === 0x20 || walk.bytes[from] === 0x09) from += 1;
  const line = lineAt(walk.bytes, from);
  return line.end === from ? { open, closing, at, next: line.next } : null;
}

/** The next boundary of any open multipart from `from` (a line start) on; the innermost where two begin alike. */
function nextBoundary(walk: Walk, from: number): Boundary | null {
  let start = from;
  while (walk.open.length > 0) {
    let nearest = walk.bytes.length;
    for (const open of walk.open) {
      if (open.next < start) open.next = nextStart(walk.bytes, open.delimiter, start);
      nearest = Math.min(nearest, open.next);
    }
    if (nearest >= walk.bytes.length) return null;
    for (const open of walk.open.toReversed()) {
      const found = open.next === nearest ? readBoundary(walk, open, nearest) : null;
      if (found !== null) return found;
    }
    walk.falseBoundaries += 1;
    if (walk.falseBoundaries > MOST_FALSE_BOUNDARIES) throw new Unreadable("too-many-parts");
    start = lineAt(walk.bytes, nearest).next;
  }
  return null;
}

/** Reads the header block at `from`; it ends at an empty line, or at a boundary where the empty line was forgotten. */
function headerEnd(walk: Walk, from: number): { end: number; body: number } {
  const boundary = nextBoundary(walk, from)?.at ?? walk.bytes.length;
  let at = from;
  while (at < boundary) {
    const line = lineAt(walk.bytes, at);
    if (line.end === at) return { end: at, body: line.next };
    if (line.next - from > LIMITS.headerBytes) throw new Unreadable("too-large");
    at = line.next;
  }
  return { end: at, body: at };
}

function startPart(walk: Walk, from: number, parent: Open | null): { part: Part; body: number } {
  walk.parts += 1;
  if (walk.parts > LIMITS.parts) throw new Unreadable("too-many-parts");
  const header = headerEnd(walk, from);
  walk.headerBytes += header.end - from;
  if (walk.headerBytes > LIMITS.headersBytes) throw new Unreadable("too-large");
  const fields = parseFields(walk.bytes.subarray(from, header.end));
  const fallback = parent?.part.type.value === "multipart/digest" ? "message/rfc822" : "text/plain";
  const part: Part = {
    fields,
    type: parseStructured(fieldValue(fields, "content-type") || fallback),
    disposition: parseStructured(fieldValue(fields, "content-disposition")),
    encoding: fieldValue(fields, "content-transfer-encoding").toLowerCase(),
    body: walk.bytes.subarray(header.body, header.body),
    parts: [],
  };
  parent?.part.parts.push(part);
  const boundary = part.type.parameters.get("boundary")?.trimEnd();
  if (part.type.value.startsWith("multipart/") && boundary) openMultipart(walk, part, boundary, parent);
  return { part, body: header.body };
}

function openMultipart(walk: Walk, part: Part, boundary: string, parent: Open | null): void {
  const level = (parent?.level ?? 0) + 1;
  if (level > LIMITS.depth) throw new Unreadable("too-deep");
  walk.open.push({ part, delimiter: Buffer.from(`--${boundary}`, "utf8"), level, next: -1 });
}

/** Forgets the multiparts inside `open`, and `open` itself when its last boundary has come. */
function closeDownTo(walk: Walk, open: Open, inclusive: boolean): void {
  walk.open.length = walk.open.indexOf(open) + (inclusive ? 0 : 1);
}

/** A body ends before the line break that belongs to the boundary after it. */
function trimmedEnd(bytes: Buffer, start: number, end: number): number {
  let last = end;
  if (last > start && bytes[last - 1] === LF) last -= 1;
  if (last > start && bytes[last - 1] === CR) last -= 1;
  return last;
}

function walkBodies(walk: Walk, root: { part: Part; body: number }): void {
  let current: { part: Part; body: number } | null = root;
  let found = nextBoundary(walk, root.body);
  while (found !== null) {
    if (current !== null) {
      current.part.body = walk.bytes.subarray(current.body, trimmedEnd(walk.bytes, current.body, found.at));
    }
    closeDownTo(walk, found.open, found.closing);
    current = found.closing ? null : startPart(walk, found.next, found.open);
    found = nextBoundary(walk, current?.body ?? found.next);
  }
  if (current !== null) current.part.body = walk.bytes.subarray(current.body);
}

/** Bytes before the header that mbox files and careless tools leave there: blank lines and a "From " line. */
function headerStart(bytes: Buffer): number {
  let at = 0;
  while (bytes[at] === CR || bytes[at] === LF) at += 1;
  const line = bytes.toString("latin1", at, at + 6);
  return line.startsWith("From ") || line === ">From " ? lineAt(bytes, at).next : at;
}

/** Mail out of old Macs ends its lines with CR alone. */
function withLineFeeds(bytes: Buffer): Buffer {
  if (bytes.includes(LF) || !bytes.includes(CR)) return bytes;
  const copy = Buffer.from(bytes);
  for (let at = copy.indexOf(CR); at !== -1; at = copy.indexOf(CR, at + 1)) copy[at] = LF;
  return copy;
}

/** The tree of a raw mail, in one pass over its bytes. Throws Unreadable beyond the limits. */
export function parseParts(raw: Uint8Array): Part {
  const bytes = withLineFeeds(viewOf(raw));
  const walk: Walk = { bytes, open: [], parts: 0, headerBytes: 0, falseBoundaries: 0 };
  const root = startPart(walk, headerStart(bytes), null);
  walkBodies(walk, root);
  return root.part;
}

/** Content of a leaf with its transfer encoding undone, or of its first `limit` encoded bytes. */
export function contentOf(part: Part, limit: number = part.body.byteLength): Uint8Array {
  return decodeTransfer(part.body.subarray(0, limit), part.encoding);
}
