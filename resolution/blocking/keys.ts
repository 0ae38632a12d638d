import { type Field, sharedInts } from "../columns/field.ts";
import type { Kind } from "../columns/kind.ts";
import { soundOf } from "../values/phonetic.ts";

/** Rows with the same code may be one person; −1 where a row has none. */
type KeyColumn = { name: string; fields: readonly number[]; codes: Int32Array };
/** All keys of a row side by side, in shared memory, so that whether two rows agree is read from two short stretches. */
export type Keys = { names: string[]; fields: (readonly number[])[]; rows: number; width: number; side: Int32Array };

/** Two masks of thirty bits say in which keys two rows agree. */
export const mostKeys = 60;

type Part = readonly [name: string, of: (word: string) => string];

const whole: Part = ["", (word) => word];
const sound: Part = ["sound", soundOf];
const start: Part = ["start", (word) => word.slice(0, 3)];
const isDate = (word: string) => word.length === 8;
const half = (word: string) => word.length >> 1;

/** What of a word of each kind is worth meeting by (METHODS 1.4). */
const parts: Partial<Record<Kind, readonly Part[]>> = {
  given: [sound, start],
  surname: [sound, start],
  middle: [whole],
  organisation: [whole, start, ["sound", (word) => soundOf(word.replaceAll(" ", ""))]],
  date: [
    whole,
    ["year", (word) => word.slice(0, 4)],
    ["day and month", (word) => (isDate(word) ? word.slice(4) : "")],
    ["year and month", (word) => word.slice(0, 6)],
    ["year and day", (word) => (isDate(word) ? word.slice(0, 4) + word.slice(6) : "")],
  ],
  mail: [
    whole,
    ["local part", (word) => word.split("@")[0] ?? ""],
    ["start", (word) => word.slice(0, 5)],
    ["domain", (word) => word.split("@")[1] ?? ""],
  ],
  phone: [whole, ["end", (word) => word.slice(-5)]],
  identifier: [
    whole,
    ["first half", (word) => (word.length > 5 ? word.slice(0, half(word)) : "")],
    ["second half", (word) => (word.length > 5 ? word.slice(half(word)) : "")],
  ],
  postcode: [whole],
  street: [whole, ["sound", (word) => soundOf(word.replace(/[^a-z]/g, ""))]],
  house: [whole],
  city: [sound],
  text: [whole],
};

export function keysOf(fields: readonly Field[]): Keys {
  const wanted = fields.flatMap((field, at) => (parts[field.kind] ?? []).map((part) => () => keyOf(field, at, part)));
  const columns = [() => bothNames(fields), ...wanted].slice(0, mostKeys);
  const rows = fields[0]?.codes.length ?? 0;
  const keys: Keys = {
    names: [],
    fields: [],
    rows,
    width: columns.length,
    side: sharedInts(rows * columns.length).fill(-1),
  };
  for (const [at, make] of columns.entries()) {
    const column = make();
    keys.names.push(column?.name ?? "");
    keys.fields.push(column?.fields ?? []);
    for (let row = 0; column && row < rows; row++) keys.side[row * keys.width + at] = column.codes[row] as number;
  }
  return keys;
}

function keyOf(field: Field, at: number, [name, of]: Part): KeyColumn {
  const known = new Map<string, number>();
  const codeOf = field.words.map((word) => codeIn(known, of(word)));
  return {
    name: name ? `${field.name} (${name})` : field.name,
    fields: [at],
    codes: Int32Array.from(field.codes, (code) => (code < 0 ? -1 : (codeOf[code] as number))),
  };
}

/** Given name and surname in whichever order, as they sound: finds names in each other's place. */
function bothNames(fields: readonly Field[]): KeyColumn | undefined {
  const [given, surname] = (["given", "surname"] as const).map((kind) =>
    fields.findIndex((field) => field.kind === kind),
  );
  const [first, second] = [fields[given ?? -1], fields[surname ?? -1]];
  if (!first || !second || given === undefined || surname === undefined) return undefined;
  const known = new Map<string, number>();
  const [sounds, others] = [first.words.map(soundOf), second.words.map(soundOf)];
  const codes = Int32Array.from(first.codes, (code, row) => {
    const other = second.codes[row] as number;
    if (code < 0 || other < 0) return -1;
    const [a, b] = [sounds[code] as string, others[other] as string];
    return codeIn(known, a < b ? `${a}|${b}` : `${b}|${a}`);
  });
  return { name: "both names (sound)", fields: [given, surname], codes };
}

function codeIn(known: Map<string, number>, word: string): number {
  if (word === "") return -1;
  const code = known.get(word) ?? known.size;
  known.set(word, code);
  return code;
}
