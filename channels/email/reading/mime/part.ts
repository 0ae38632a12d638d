import { LIMITS } from "../limits.ts";
import { Unreadable } from "../unreadable.ts";
import { latin1, viewOf } from "./bytes.ts";
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

type Open = { part: Part; boundary: string; level: number };
type Walk = { bytes: Buffer; open: Open[]; boundaries: Map<string, Open>; count: number; headerBytes: number };

const LF = 0x0a;
const CR = 0x0d;
const DASH = 0x2d;
/** Longest line that can be a boundary; RFC 2046 allows 70 characters, mailers do not count. */
const BOUNDARY_LINE = 300;

/** End of the line that starts at `from`, without its line break, and the start of the next. */
function lineAt(bytes: Buffer, from: number): { end: number; next: number } {
  const feed = bytes.indexOf(LF, from);
  if (feed === -1) return { end: bytes.length, next: bytes.length };
  return { end: feed > from && bytes[feed - 1] === CR ? feed - 1 : feed, next: feed + 1 };
}

function boundaryAt(walk: Walk, from: number): { open: Open; closing: boolean; next: number } | null {
  if (walk.bytes[from] !== DASH || walk.bytes[from + 1] !== DASH || walk.open.length === 0) return null;
  const line = lineAt(walk.bytes, from);
  if (line.end - from > BOUNDARY_LINE) return null;
  const text = walk.bytes.toString("latin1", from + 2, line.end).trimEnd();
  const open = walk.boundaries.get(text);
  if (open !== undefined) return { open, closing: false, next: line.next };
  const closed = text.endsWith("--") ? walk.boundaries.get(text.slice(0, -2).trimEnd()) : undefined;
  return closed === undefined ? null : { open: closed, closing: true, next: line.next };
}

/** Reads the header block at `from`; it ends at an empty line, or at a boundary where the empty line was forgotten. */
function headerEnd(walk: Walk, from: number): { end: number; body: number } {
  let at = from;
  while (at < walk.bytes.length) {
    const line = lineAt(walk.bytes, at);
    if (line.end === at) return { end: at, body: line.next };
    if (boundaryAt(walk, at) !== null) return { end: at, body: at };
    if (line.next - from > LIMITS.headerBytes) throw new Unreadable("too-large");
    at = line.next;
  }
  return { end: at, body: at };
}

function startPart(walk: Walk, from: number, parent: Open | null): { part: Part; body: number } {
  walk.count += 1;
  if (walk.count > LIMITS.parts) throw new Unreadable("too-many-parts");
  const header = headerEnd(walk, from);
  walk.headerBytes += header.end - from;
  if (walk.headerBytes > LIMITS.headerBytes) throw new Unreadable("too-large");
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
  const open: Open = { part, boundary: latin1(Buffer.from(boundary, "utf8")), level: (parent?.level ?? 0) + 1 };
  if (open.level > LIMITS.depth) throw new Unreadable("too-deep");
  walk.open.push(open);
  walk.boundaries.set(open.boundary, open);
}

/** Forgets the multiparts inside `open`, and `open` itself when its last boundary has come. */
function closeDownTo(walk: Walk, open: Open, inclusive: boolean): void {
  while (walk.open.length > 0) {
    const last = walk.open.at(-1);
    if (last === undefined || (last === open && !inclusive)) return;
    walk.open.pop();
    walk.boundaries.delete(last.boundary);
    if (last === open) return;
  }
}

/** A body ends before the line break that belongs to the boundary after it. */
function trimmedEnd(bytes: Buffer, start: number, end: number): number {
  let last = end;
  if (last > start && bytes[last - 1] === LF) last -= 1;
  if (last > start && bytes[last - 1] === CR) last -= 1;
  return last;
}

/** Position of the next line that starts with "--", from `at` (a line start) on, or the end. */
function nextDashes(bytes: Buffer, at: number): number {
  if (bytes[at] === DASH && bytes[at + 1] === DASH) return at;
  const found = bytes.indexOf("\n--", Math.max(0, at - 1), "latin1");
  return found === -1 ? bytes.length : found + 1;
}

function walkBodies(walk: Walk, root: { part: Part; body: number }): void {
  let current: { part: Part; body: number } | null = root;
  let at = root.body;
  while (at < walk.bytes.length && walk.open.length > 0) {
    at = nextDashes(walk.bytes, at);
    const found = at < walk.bytes.length ? boundaryAt(walk, at) : null;
    if (found === null) {
      at = at < walk.bytes.length ? lineAt(walk.bytes, at).next : at;
      continue;
    }
    if (current !== null)
      current.part.body = walk.bytes.subarray(current.body, trimmedEnd(walk.bytes, current.body, at));
    closeDownTo(walk, found.open, found.closing);
    current = found.closing ? null : startPart(walk, found.next, found.open);
    at = current?.body ?? found.next;
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

/** The tree of a raw mail, in one pass over its bytes. Throws Unreadable beyond the limits. */
export function parseParts(raw: Uint8Array): Part {
  const bytes = viewOf(raw);
  const walk: Walk = { bytes, open: [], boundaries: new Map(), count: 0, headerBytes: 0 };
  const root = startPart(walk, headerStart(bytes), null);
  walkBodies(walk, root);
  return root.part;
}

/** Content of a leaf with its transfer encoding undone. */
export function contentOf(part: Part): Uint8Array {
  return decodeTransfer(part.body, part.encoding);
}
