import { encodeRows, type Field, wordAt } from "./field.ts";

/** A name that so few others have is no name that a mail address can be trusted to spell. */
const fewestOthers = 2;

/**
 * Fills a missing given name or surname from the mail address where that spells it: anna.weiss@, annaweiss7@. Only names that
 * stand in the column itself, and only beside the other name of the two, or the address says a name and nothing else.
 */
export function withNamesInMail(fields: readonly Field[]): Field[] {
  const of = (kind: Field["kind"]) => fields.find((field) => field.kind === kind);
  const [given, surname, mail] = [of("given"), of("surname"), of("mail")];
  if (!given || !surname || !mail) return [...fields];
  const spelled = mail.words.map(localNames);
  const filled = (missing: Field, other: Field, rest: (local: string, other: string) => string) => {
    const known = new Set(missing.words.filter((_, code) => (missing.counts[code] as number) >= fewestOthers));
    return encodeRows(missing.name, missing.kind, missing.codes.length, (row) => {
      const own = wordAt(missing, row);
      const local = spelled[mail.codes[row] as number];
      if (own !== "" || local === undefined) return own;
      const name = rest(local, wordAt(other, row).replaceAll(" ", ""));
      return known.has(name) ? name : "";
    });
  };
  const newGiven = filled(given, surname, (local, last) =>
    last.length > 2 && local.endsWith(last) ? local.slice(0, -last.length) : local,
  );
  const newSurname = filled(surname, given, (local, first) =>
    first.length > 2 && local.startsWith(first) ? local.slice(first.length) : "",
  );
  return fields.map((field) => (field === given ? newGiven : field === surname ? newSurname : field));
}

/** The letters of what stands before the @. */
const localNames = (mail: string): string => (mail.split("@")[0] ?? "").replace(/[^a-z]/g, "");
