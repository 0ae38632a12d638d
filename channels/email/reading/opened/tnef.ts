import { viewOf } from "../mime/bytes.ts";
import { decodeText } from "../mime/charset.ts";
import { unpackRtf } from "./compressed-rtf.ts";
import { MapiReader } from "./mapi.ts";
import { readRtf } from "./rtf.ts";

/** A file out of a winmail.dat. */
export type TnefFile = { name: string; type: string; contentId: string; content: Uint8Array };
/** What a winmail.dat holds; `whole` is false when something in it could not be opened. */
export type Tnef = { text: string | null; html: string | null; files: TnefFile[]; whole: boolean };

const SIGNATURE = 0x223e9f78;
const MOST_FILES = 200;
const DEEPEST = 3;
/** Attributes by their id (MS-OXTNEF §2.1.3). */
const CODE_PAGE = 0x00069007;
const BODY = 0x0002800c;
const MESSAGE_PROPERTIES = 0x00069003;
const NEXT_FILE = 0x00069002;
const FILE_NAME = 0x00018010;
const FILE_DATA = 0x0006800f;
const FILE_PROPERTIES = 0x00069005;
/** Properties by their id (MS-OXPROPS). */
const PLAIN = 0x1000;
const HTML = 0x1013;
const RTF = 0x1009;
const LONG_NAME = 0x3707;
const SHORT_NAME = 0x3704;
const MIME_TYPE = 0x370e;
const CONTENT_ID = 0x3712;
const DATA = 0x3701;
/** An embedded message begins with the id of its interface, 16 bytes. */
const INTERFACE_ID = 16;

type Attribute = { id: number; data: Buffer };

/** The attributes of a stream, one after the other; ends early where the stream is cut. */
function* attributesOf(bytes: Buffer): Generator<Attribute> {
  let at = 6;
  while (at + 11 <= bytes.length) {
    const id = bytes.readUInt32LE(at + 1);
    const length = bytes.readUInt32LE(at + 5);
    const start = at + 9;
    if (start + length > bytes.length) return;
    yield { id, data: bytes.subarray(start, start + length) };
    at = start + length + 2;
  }
}

class Reader {
  readonly tnef: Tnef = { text: null, html: null, files: [], whole: true };
  #codePage = "windows-1252";
  #file: TnefFile | null = null;
  #rtf: Buffer | null = null;
  readonly #depth: number;

  constructor(depth: number) {
    this.#depth = depth;
  }

  #string(bytes: Uint8Array): string {
    return decodeText(bytes, this.#codePage).replace(/\0[\s\S]*$/, "");
  }

  #begin(): void {
    this.end();
    this.#file = { name: "", type: "", contentId: "", content: new Uint8Array() };
  }

  /** Puts the file that was read last with the others. */
  end(): void {
    if (this.#file === null || this.#file.content.byteLength === 0) return;
    if (this.tnef.files.length < MOST_FILES) this.tnef.files.push(this.#file);
    else this.tnef.whole = false;
    this.#file = null;
  }

  #messageProperties(data: Buffer): void {
    const properties = new MapiReader(data).read();
    const html = properties.get(HTML);
    const plain = properties.get(PLAIN);
    if (html) this.tnef.html = html.text ?? this.#string(html.bytes);
    if (plain) this.tnef.text = plain.text ?? this.#string(plain.bytes);
    this.#rtf ??= properties.get(RTF)?.bytes ?? null;
  }

  #fileProperties(data: Buffer, file: TnefFile): void {
    const properties = new MapiReader(data).read();
    const textOf = (id: number) => {
      const found = properties.get(id);
      return found ? (found.text ?? this.#string(found.bytes)) : "";
    };
    file.name = textOf(LONG_NAME) || file.name || textOf(SHORT_NAME);
    file.type = textOf(MIME_TYPE).toLowerCase();
    file.contentId = textOf(CONTENT_ID);
    const inside = properties.get(DATA);
    if (inside && file.content.byteLength === 0) this.#embedded(inside.bytes, file);
  }

  /** Formatted words are read where it has no others. */
  speak(): void {
    if (this.#rtf === null || (this.tnef.text ?? this.tnef.html ?? "").trim() !== "") return;
    const rtf = unpackRtf(this.#rtf);
    if (rtf) Object.assign(this.tnef, readRtf(rtf));
  }

  /** A message within: its files are as good as our own, its words become a file. */
  #embedded(bytes: Buffer, file: TnefFile): void {
    const inner = this.#depth < DEEPEST ? openTnef(bytes.subarray(INTERFACE_ID), this.#depth + 1) : null;
    if (inner === null) {
      file.content = bytes;
      return;
    }
    const words = inner.html ?? inner.text ?? "";
    file.type = inner.html === null ? "text/plain" : "text/html";
    file.name = `${file.name || "message"}.${inner.html === null ? "txt" : "html"}`;
    file.content = Buffer.from(words, "utf8");
    this.tnef.files.push(...inner.files.slice(0, MOST_FILES - this.tnef.files.length));
    this.tnef.whole &&= inner.whole;
  }

  take({ id, data }: Attribute): void {
    const file = this.#file;
    if (id === CODE_PAGE && data.length >= 4) this.#codePage = `windows-${data.readUInt32LE(0)}`;
    else if (id === BODY) this.tnef.text ??= this.#string(data);
    else if (id === MESSAGE_PROPERTIES) this.#messageProperties(data);
    else if (id === NEXT_FILE) this.#begin();
    else if (file !== null && id === FILE_NAME) file.name ||= this.#string(data);
    else if (file !== null && id === FILE_DATA) file.content = data;
    else if (file !== null && id === FILE_PROPERTIES) this.#fileProperties(data, file);
  }
}

/**
 * Opens a winmail.dat (MS-OXTNEF): the files in it, and its words: as text or HTML, or else out of RTF. Files are views on the
 * bytes given. Null when it is none. What is cut off or broken ends the reading where it stands, and `whole` says so.
 */
export function openTnef(content: Uint8Array, depth = 0): Tnef | null {
  const bytes = viewOf(content);
  if (bytes.length < 6 || bytes.readUInt32LE(0) !== SIGNATURE) return null;
  const reader = new Reader(depth);
  let read = 6;
  try {
    for (const attribute of attributesOf(bytes)) {
      reader.take(attribute);
      read += attribute.data.length + 11;
    }
  } catch (error) {
    // Lengths that lead beyond the bytes: what was read so far is what there is.
    if (!(error instanceof RangeError)) throw error;
  }
  reader.end();
  reader.speak();
  reader.tnef.whole &&= read >= bytes.length;
  return reader.tnef;
}
