import { normalise } from "../values/normalise.ts";
import { encode, encodeRows, type Field, wordAt } from "./field.ts";
import { withNamesSplit } from "./full-names.ts";
import type { Kind } from "./kind.ts";
import type { Recognised } from "./recognise.ts";

/** More would not fit into the number that stands for a pattern of levels; what is fuller tells more. */
const mostFields = 15;

/**
 * The fields that pairs are compared in: normalised, a birth date from its three parts, whole names split. The same evidence
 * is never there twice; what has fewer than two values or speaks for fewer than 2 % of the rows is left out (METHODS 1.1).
 */
export function evidenceOf(recognised: readonly Recognised[], size: number): Field[] {
  const fields = recognised
    .filter(({ kind }) => kind !== "key" && kind !== "ignored" && kind !== "full")
    .map(({ column, kind }) => encode(column.name, kind, column.codes, normalise(kind, column.words)));
  const full = recognised.find(({ kind }) => kind === "full")?.column;
  const telling = withoutRepeats(withDate(full ? withNamesSplit(fields, full) : fields, size)).filter(
    ({ words, filled }) => words.length >= 2 && filled >= 0.02,
  );
  return telling.length <= mostFields ? telling : leastTellingDropped(telling);
}

function withDate(fields: readonly Field[], size: number): Field[] {
  const of = (kind: Kind) => fields.find((field) => field.kind === kind);
  const [year, month, day] = [of("year"), of("month"), of("day")];
  if (!year || !month || !day) return [...fields];
  const date = encodeRows("birth date", "date", size, (row) => {
    const [y, m, d] = [wordAt(year, row), wordAt(month, row), wordAt(day, row)];
    return y || m || d ? y.padStart(4, "0") + m.padStart(2, "0") + d.padStart(2, "0") : "";
  });
  return [...fields.filter(({ kind }) => kind !== "year" && kind !== "month" && kind !== "day"), date];
}

/** Two columns that say the same in nearly all rows where both speak are one piece of evidence; the fuller one stays. */
function withoutRepeats(fields: readonly Field[]): Field[] {
  const repeated = new Set<Field>();
  for (const [at, one] of fields.entries()) {
    for (const other of fields.slice(at + 1)) {
      if (!repeated.has(one) && !repeated.has(other) && saySame(one, other)) {
        repeated.add(one.filled >= other.filled ? other : one);
      }
    }
  }
  return fields.filter((field) => !repeated.has(field));
}

function saySame(one: Field, other: Field): boolean {
  if (one.words.length < 20 || other.words.length < 20) return false;
  let [both, same] = [0, 0];
  const step = Math.max(1, Math.floor(one.codes.length / 5000));
  for (let row = 0; row < one.codes.length; row += step) {
    const [a, b] = [wordAt(one, row), wordAt(other, row)];
    if (a === "" || b === "") continue;
    both++;
    if (a === b) same++;
  }
  return both > 50 && same > 0.95 * both;
}

function leastTellingDropped(fields: readonly Field[]): Field[] {
  const tells = ({ filled, words }: Field) => filled * Math.log(words.length + 1);
  const kept = new Set([...fields].sort((a, b) => tells(b) - tells(a)).slice(0, mostFields));
  return fields.filter((field) => kept.has(field));
}
