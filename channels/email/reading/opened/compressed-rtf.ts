import { viewOf } from "../mime/bytes.ts";

/** What every stream may point back to from its first byte on (MS-OXRTFCP §2.1.2.1). */
const AHEAD = Buffer.from(
  "{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx",
  "latin1",
);
const HEAD = 16;
const COMPRESSED = 0x75465a4c;
const PLAIN = 0x414c454d;
const WINDOW = 4096;
/** Formatted words of this many bytes are a book; what lies beyond is not read. */
const MOST_BYTES = 4 * 1024 * 1024;

/** RTF as Outlook packs it, unpacked (MS-OXRTFCP); null when it is none. What is cut off gives what it has. */
export function unpackRtf(content: Uint8Array): Buffer | null {
  const bytes = viewOf(content);
  if (bytes.length < HEAD) return null;
  const size = Math.min(bytes.readUInt32LE(4), MOST_BYTES);
  const kind = bytes.readUInt32LE(8);
  if (kind === PLAIN) return bytes.subarray(HEAD, HEAD + size);
  return kind === COMPRESSED ? unpacked(bytes.subarray(HEAD), size) : null;
}

function unpacked(bytes: Buffer, size: number): Buffer {
  const window = Buffer.alloc(WINDOW);
  AHEAD.copy(window);
  const out = Buffer.alloc(size);
  let [at, write, done] = [0, AHEAD.length, 0];
  const put = (byte: number) => {
    window[write % WINDOW] = byte;
    write += 1;
    if (done < size) out[done] = byte;
    done += 1;
  };
  while (at < bytes.length && done < size) {
    const flags = bytes[at] ?? 0;
    at += 1;
    for (let bit = 0; bit < 8 && at < bytes.length && done < size; bit += 1) {
      if ((flags & (1 << bit)) === 0) {
        put(bytes[at] ?? 0);
        at += 1;
        continue;
      }
      const token = ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
      at += 2;
      const from = token >> 4;
      // It ends where it points to the very place that is written next.
      if (from === write % WINDOW) return out.subarray(0, done);
      for (let step = 0; step < (token & 15) + 2; step += 1) put(window[(from + step) % WINDOW] ?? 0);
    }
  }
  return out.subarray(0, Math.min(done, size));
}
