/** The value of a property: its bytes, and its text where it says that these are UTF-16. */
export type MapiValue = { bytes: Buffer; text: string | null };

const MOST_PROPERTIES = 2_000;
const MOST_VALUES = 2_000;
const NAMED = 0x8000;
const MANY = 0x1000;
const UNICODE = 0x1f;
/** Bytes of the types of one size; all others say their length themselves (MS-OXCDATA §2.11.1). */
const SIZES = new Map([
  [0x02, 4],
  [0x03, 4],
  [0x04, 4],
  [0x05, 8],
  [0x06, 8],
  [0x07, 8],
  [0x0a, 4],
  [0x0b, 4],
  [0x14, 8],
  [0x40, 8],
  [0x48, 16],
]);
const VARIABLE = new Set([0x0d, 0x1e, UNICODE, 0x0102]);

/** Reads a list of MAPI properties as TNEF writes them. Lengths that lead too far raise RangeError. */
export class MapiReader {
  readonly #bytes: Buffer;
  #at = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  #number(): number {
    const value = this.#bytes.readUInt32LE(this.#at);
    this.#at += 4;
    return value;
  }

  /** So many bytes, and the blanks that fill up to four. */
  #take(length: number): Buffer {
    if (this.#at + length > this.#bytes.length) throw new RangeError("a property reaches beyond its list");
    const value = this.#bytes.subarray(this.#at, this.#at + length);
    this.#at += Math.ceil(length / 4) * 4;
    return value;
  }

  #skipName(): void {
    this.#take(16);
    const isText = this.#number() === 1;
    if (isText) this.#take(this.#number());
    else this.#take(4);
  }

  /** The first value of a property; further ones are passed over. Undefined for a type nobody knows. */
  #value(type: number): Buffer | undefined {
    const single = type & ~MANY;
    const size = SIZES.get(single);
    if (size === undefined && !VARIABLE.has(single)) return undefined;
    const count = size === undefined || (type & MANY) !== 0 ? this.#number() : 1;
    if (count > MOST_VALUES) throw new RangeError("a property has more values than we read");
    let first: Buffer | undefined;
    for (let done = 0; done < count; done += 1) {
      const value = this.#take(size ?? this.#number());
      first ??= value;
    }
    return first ?? Buffer.alloc(0);
  }

  /** Properties by id, up to the first of a type nobody knows. */
  read(): Map<number, MapiValue> {
    const found = new Map<number, MapiValue>();
    const count = Math.min(this.#number(), MOST_PROPERTIES);
    for (let done = 0; done < count; done += 1) {
      const tag = this.#number();
      const id = tag >>> 16;
      const type = tag & 0xffff;
      if (id >= NAMED) this.#skipName();
      const bytes = this.#value(type);
      if (bytes === undefined) break;
      const isUnicode = (type & ~MANY) === UNICODE;
      found.set(id, { bytes, text: isUnicode ? bytes.toString("utf16le").replace(/\0[\s\S]*$/, "") : null });
    }
    return found;
  }
}
