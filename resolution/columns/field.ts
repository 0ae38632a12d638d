import type { Kind } from "./kind.ts";

/** A normalised column that pairs are compared in. Codes lie in shared memory, so that every core reads the same ones. */
export type Field = {
  name: string;
  kind: Kind;
  /** For each row the place of its value in `words`, or −1 where it says nothing. */
  codes: Int32Array;
  words: string[];
  /** How many rows hold each word. */
  counts: Int32Array;
  /** Share of rows that say something. */
  filled: number;
};

export const sharedInts = (length: number): Int32Array =>
  new Int32Array(new SharedArrayBuffer(Math.max(4, length * 4)));

/** Encodes what rows say, given as raw codes and the word each raw code stands for. Empty words are missing. */
export function encode(name: string, kind: Kind, raw: Int32Array, wordOfRaw: readonly string[]): Field {
  const known = new Map<string, number>();
  const words: string[] = [];
  const codeOfRaw = wordOfRaw.map((word) => {
    if (word === "") return -1;
    let code = known.get(word);
    if (code === undefined) {
      code = words.length;
      known.set(word, code);
      words.push(word);
    }
    return code;
  });
  const codes = sharedInts(raw.length);
  for (let row = 0; row < raw.length; row++) codes[row] = codeOfRaw[raw[row] as number] as number;
  return counted({ name, kind, codes, words });
}

/** Counts anew, after codes were changed. */
export function counted(field: Pick<Field, "name" | "kind" | "codes" | "words">): Field {
  const counts = new Int32Array(field.words.length);
  let filled = 0;
  for (const code of field.codes) {
    if (code < 0) continue;
    counts[code] = (counts[code] as number) + 1;
    filled++;
  }
  return { ...field, counts, filled: filled / Math.max(1, field.codes.length) };
}

/** Encodes values given row by row. */
export function encodeRows(name: string, kind: Kind, size: number, wordOf: (row: number) => string): Field {
  const known = new Map<string, number>();
  const words: string[] = [];
  const codes = sharedInts(size);
  for (let row = 0; row < size; row++) {
    const word = wordOf(row);
    let code = word === "" ? -1 : known.get(word);
    if (code === undefined) {
      code = words.length;
      known.set(word, code);
      words.push(word);
    }
    codes[row] = code;
  }
  return counted({ name, kind, codes, words });
}

/** What a row says in a field; empty where it says nothing. */
export const wordAt = (field: Field, row: number): string => field.words[field.codes[row] as number] ?? "";
