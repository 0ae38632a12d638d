/** A word as search keeps it, ended by NUL; the rest says where it stands in the vector that is being written. */
export type Lexeme = { readonly bytes: Uint8Array; vector: number; count: number; first: number; last: number };
export type Stem = { readonly lexeme: Lexeme; readonly place: number };

export const newLexeme = (word: string): Lexeme => ({
  bytes: Buffer.from(`${word}\0`),
  ...{ vector: 0, count: 0, first: 0, last: 0 },
});

/** PostgreSQL keeps no more than 255 places of a word. */
const mostOfOne = 250;

/**
 * Puts lexemes and their places together as PostgreSQL receives a tsvector: how many, then each with its NUL, the number of
 * its places, the places. One serves for all vectors, because making lists anew for every word of every letter costs more
 * than all else: the places of a lexeme are chained in an array that stays.
 */
export class VectorWriter {
  #vector = 0;
  #lexemes: Lexeme[] = [];
  #entered = 0;
  #size = 4;
  readonly #places: Int32Array;
  readonly #next: Int32Array;

  constructor(mostPlaces: number) {
    this.#places = new Int32Array(mostPlaces);
    this.#next = new Int32Array(mostPlaces);
  }

  begin(): void {
    this.#vector += 1;
    this.#lexemes = [];
    this.#entered = 0;
    this.#size = 4;
  }

  /** A place of a lexeme; each after those before. False when there are more than it was made for. */
  enter(lexeme: Lexeme, place: number): boolean {
    const at = this.#entered++;
    if (at >= this.#places.length) return false;
    this.#places[at] = place;
    if (lexeme.vector === this.#vector) {
      this.#next[lexeme.last] = at;
      lexeme.count += 1;
      this.#size += 2;
    } else {
      lexeme.vector = this.#vector;
      lexeme.first = at;
      lexeme.count = 1;
      this.#lexemes.push(lexeme);
      this.#size += lexeme.bytes.length + 4;
    }
    lexeme.last = at;
    return true;
  }

  /** Null when a lexeme has more places than PostgreSQL keeps. */
  end(): Buffer | null {
    const bytes = Buffer.allocUnsafe(this.#size);
    let at = bytes.writeInt32BE(this.#lexemes.length);
    for (const lexeme of this.#lexemes) {
      if (lexeme.count > mostOfOne) return null;
      for (let place = 0; place < lexeme.bytes.length; place++) bytes[at++] = lexeme.bytes[place] ?? 0;
      bytes[at++] = lexeme.count >> 8;
      bytes[at++] = lexeme.count;
      for (let left = lexeme.count, from = lexeme.first; left > 0; left--, from = this.#next[from] ?? 0) {
        const place = this.#places[from] ?? 0;
        bytes[at++] = place >> 8;
        bytes[at++] = place;
      }
    }
    return bytes;
  }
}

const oid = 3614;

/** Vectors as PostgreSQL receives an array of them (`tsvector[]`). */
export function inArray(vectors: readonly (Buffer | null)[]): Buffer {
  const head = Buffer.alloc(20);
  head.writeInt32BE(vectors.length > 0 ? 1 : 0, 0);
  head.writeInt32BE(vectors.includes(null) ? 1 : 0, 4);
  head.writeInt32BE(oid, 8);
  head.writeInt32BE(vectors.length, 12);
  head.writeInt32BE(1, 16);
  if (vectors.length === 0) return head.subarray(0, 12);
  const parts = vectors.flatMap((vector) => {
    const size = Buffer.alloc(4);
    size.writeInt32BE(vector?.byteLength ?? -1);
    return vector ? [size, vector] : [size];
  });
  return Buffer.concat([head, ...parts]);
}
