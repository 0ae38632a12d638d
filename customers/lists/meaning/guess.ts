import type { ListField } from "../contract.ts";
import { fieldNamed, lettersOf } from "./field-words.ts";
import { reasonColumn } from "./reason-column.ts";
import { isNothing, readEmails, readPhones } from "./values.ts";

/** Fields of which a list may have several columns; of the others the first counts. */
const repeatable = new Set<ListField>(["email", "phone", "street", "keep", "ignore"]);
/** So many of the cells have to look like it. */
const most = 0.7;
/** So many, where the name says so too. */
const some = 0.3;
/** Of the cells so many are different in a column of numbers. */
const nearlyAll = 0.95;

/**
 * What the columns of a list mean, by their names and by what stands in them: a name alone is not believed where the cells speak
 * against it. A person may say otherwise.
 */
export function guessFields(columns: readonly string[], samples: readonly (readonly string[])[]): ListField[] {
  const fields: ListField[] = [];
  for (const [at, column] of columns.entries()) {
    const cells = samples.map((row) => row[at] ?? "").filter((cell) => !isNothing(cell));
    const field = guessOne(column, cells);
    fields.push(repeatable.has(field) || !fields.includes(field) ? field : "keep");
  }
  return asPairs(columns, fields);
}

function guessOne(column: string, cells: readonly string[]): ListField {
  if (lettersOf(column) === lettersOf(reasonColumn)) return "ignore";
  const named = fieldNamed(column);
  const share = (test: (cell: string) => boolean) => (cells.length ? cells.filter(test).length / cells.length : 0);
  const isEmail = (cell: string) => (readEmails(cell)?.length ?? 0) > 0;
  const isPhone = (cell: string) => /^[+0(]/.test(cell) && (readPhones(cell)?.length ?? 0) > 0;
  if (named === "email") return cells.length === 0 || share(isEmail) >= some ? "email" : "keep";
  if (named === "phone")
    return cells.length === 0 || share((cell) => readPhones(cell) !== null) >= some ? "phone" : "keep";
  if (named === "externalId") return new Set(cells).size >= cells.length * nearlyAll ? "externalId" : "keep";
  if (named) return named;
  if (share(isEmail) > most) return "email";
  return share((cell) => isPhone(cell) && cell.replace(/\D/g, "").length > 6) > most ? "phone" : "keep";
}

/** Beside "Vorname" stands the family name, also where it is called "Name" only. */
function asPairs(columns: readonly string[], fields: readonly ListField[]): ListField[] {
  const has = (field: ListField) => fields.includes(field);
  const lone = has("givenName") && !has("familyName");
  return fields.map((field, at) =>
    field === "name" && lone && lettersOf(columns[at] ?? "") === "name" ? "familyName" : field,
  );
}
