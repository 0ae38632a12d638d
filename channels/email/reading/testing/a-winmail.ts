/** Writes a winmail.dat, as Outlook does (MS-OXTNEF). */

type Attribute = { level: 1 | 2; id: number; data: Buffer };
export type WinmailFile = { name: string; longName?: string; type?: string; content: Buffer };

const u16 = (value: number) => Buffer.from([value & 0xff, value >> 8]);
const u32 = (value: number) => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value >>> 0);
  return bytes;
};
const zero = (text: string, charset: BufferEncoding = "latin1") =>
  Buffer.concat([Buffer.from(text, charset), Buffer.alloc(1)]);
const padded = (bytes: Buffer) => Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);

function attribute({ level, id, data }: Attribute): Buffer {
  const sum = data.reduce((total, byte) => (total + byte) & 0xffff, 0);
  return Buffer.concat([Buffer.from([level]), u32(id), u32(data.length), data, u16(sum)]);
}

/** A property with one value of variable length: Unicode text (0x1f) or bytes (0x102). */
function property(id: number, value: string | Buffer): Buffer {
  const bytes = typeof value === "string" ? Buffer.from(`${value}\0`, "utf16le") : value;
  const type = typeof value === "string" ? 0x1f : 0x0102;
  return Buffer.concat([u32(id * 65_536 + type), u32(1), u32(bytes.length), padded(bytes)]);
}

function properties(...all: Buffer[]): Buffer {
  // A named one of a fixed size first, as Outlook has many.
  const named = Buffer.concat([u32(0x8001 * 65_536 + 0x03), Buffer.alloc(16), u32(0), u32(0x8501), u32(7)]);
  return Buffer.concat([u32(all.length + 1), named, ...all]);
}

/** The bytes of a winmail.dat with these files and, where given, an HTML body, or one of packed RTF. */
export function aWinmail(files: readonly WinmailFile[], html?: string, rtf?: Buffer): Buffer {
  const attributes: Attribute[] = [{ level: 1, id: 0x00069007, data: u32(1252) }];
  if (html !== undefined)
    attributes.push({ level: 1, id: 0x00069003, data: properties(property(0x1013, Buffer.from(html, "latin1"))) });
  if (rtf !== undefined) attributes.push({ level: 1, id: 0x00069003, data: properties(property(0x1009, rtf)) });
  for (const file of files) {
    attributes.push({ level: 2, id: 0x00069002, data: Buffer.alloc(14) });
    attributes.push({ level: 2, id: 0x00018010, data: zero(file.name) });
    attributes.push({ level: 2, id: 0x0006800f, data: file.content });
    const more = [
      ...(file.longName ? [property(0x3707, file.longName)] : []),
      ...(file.type ? [property(0x370e, file.type)] : []),
    ];
    attributes.push({ level: 2, id: 0x00069005, data: properties(...more) });
  }
  return Buffer.concat([u32(0x223e9f78), u16(1), ...attributes.map(attribute)]);
}
