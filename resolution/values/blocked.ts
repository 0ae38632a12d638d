import { counted, type Field, wordAt } from "../columns/field.ts";
import { soundOf } from "./phonetic.ts";

/** A value that so many different surnames share tells nothing about one person (METHODS 1.3). */
const mostSurnames = 5;
const identifying = new Set(["mail", "phone", "identifier"]);
const placeholder =
  /^(\d)\1+$|^0*123456789?0?$|^(test|none|no|na|nomail|noreply|no-reply|unknown|anonymous|keine|kein|unbekannt)@/;

/** Takes values from mail, phone and numbers that are nobody's own; says which, with how many rows held each. */
export function withoutBlocked(fields: readonly Field[]): { fields: Field[]; blocked: Map<string, number> } {
  const blocked = new Map<string, number>();
  const names = fields.find(({ kind }) => kind === "surname") ?? fields.find(({ kind }) => kind === "given");
  const kept = fields.map((field) => {
    if (!identifying.has(field.kind)) return field;
    const codes = new Set([...placeholders(field), ...shared(field, names)]);
    if (codes.size === 0) return field;
    for (const code of codes) blocked.set(field.words[code] as string, field.counts[code] as number);
    for (let row = 0; row < field.codes.length; row++) if (codes.has(field.codes[row] as number)) field.codes[row] = -1;
    return counted(field);
  });
  return { fields: kept, blocked };
}

const placeholders = ({ words }: Field): number[] =>
  words.flatMap((word, code) => (placeholder.test(word) ? [code] : []));

function shared(field: Field, names: Field | undefined): number[] {
  if (!names) return [];
  const soundsOf = new Map<number, Set<string>>();
  for (let row = 0; row < field.codes.length; row++) {
    const code = field.codes[row] as number;
    const name = wordAt(names, row);
    if (code < 0 || name === "" || (field.counts[code] as number) <= mostSurnames) continue;
    const sounds = soundsOf.get(code) ?? new Set();
    soundsOf.set(code, sounds.add(soundOf(name)));
  }
  return [...soundsOf].flatMap(([code, sounds]) => (sounds.size > mostSurnames ? [code] : []));
}
