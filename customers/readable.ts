import { invalid } from "../platform/errors.ts";
import { clean } from "./naming.ts";

/** A name as it may be kept. Throws `invalid` when nothing readable is left of it. */
export function readableName(given: string): string {
  const name = clean(given);
  if (name === "") throw invalid("no-name", "Please give a name with at least one character.", { name: "is empty" });
  return name;
}

/** Words as they may be kept: the database takes neither NUL nor half characters. Throws `invalid` when none are left. */
export function readableWords(given: string): string {
  const words = given.toWellFormed().replaceAll("\0", "").trim();
  if (words === "") throw invalid("no-words", "Please write at least one character.", { text: "is empty" });
  return words;
}
