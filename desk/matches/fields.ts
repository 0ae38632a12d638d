import type { ProfileView } from "../../customers/contract.ts";
import type { ListField } from "../../customers/lists/contract.ts";

/** What one field says on both sides; `label`: what a source of their own calls it. */
export type FieldLine = { field: ListField; label: string; one: string[]; other: string[]; same: boolean };

/** What stands in another line already, or says nothing of a person. */
const within = new Set<ListField>(["title", "salutation", "givenName", "familyName", "name", "ignore"]);
const order: readonly string[] = ["name", "company", "email", "phone", "birthDate", "street", "city", "country"];

/** What two profiles say, aligned field by field: known fields in their order, then what only one source has. */
export function fieldLines(one: ProfileView, other: ProfileView): FieldLine[] {
  const [mine, yours] = [told(one), told(other)];
  const ids = [...new Set([...mine.keys(), ...yours.keys()])];
  const placeOf = (id: string) => {
    const at = order.indexOf(id);
    return at < 0 ? order.length : at;
  };
  return ids
    .sort((a, b) => placeOf(a) - placeOf(b))
    .map((id) => {
      const [left, right] = [mine.get(id), yours.get(id)];
      const { field, label } = left ?? right ?? { field: "keep" as const, label: id };
      const [ours, theirs] = [left?.values ?? [], right?.values ?? []];
      return {
        field,
        label,
        one: ours,
        other: theirs,
        same: ours.some((value) => theirs.some((one) => alike(value, one))),
      };
    });
}

type Told = Map<string, { field: ListField; label: string; values: string[] }>;

function told(profile: ProfileView): Told {
  const found: Told = new Map();
  const add = (field: ListField, value: string, label = "") => {
    if (!value) return;
    const id = field === "keep" ? `keep ${label}` : field;
    const line = found.get(id) ?? { field, label, values: [] };
    if (!line.values.includes(value)) line.values.push(value);
    found.set(id, line);
  };
  const kinds = { email: "email", phone: "phone", external: "externalId" } as const;
  add("name", profile.name);
  for (const { kind, value } of profile.identifiers) add(kinds[kind], value);
  const of = (field: ListField) => profile.details.find((detail) => detail.field === field)?.value ?? "";
  add("street", `${of("street")} ${of("houseNumber")}`.trim());
  add("city", `${of("postcode")} ${of("city")}`.trim());
  const joined = new Set<ListField>([...within, "street", "houseNumber", "postcode", "city"]);
  for (const { field, label, value } of profile.details) if (!joined.has(field)) add(field, value, label);
  return found;
}

/** The same to people, whatever its capitals, accents and spaces. */
const alike = (one: string, other: string) => plain(one) === plain(other);
const plain = (text: string) =>
  text
    .normalize("NFD")
    .replace(/[\p{M}\s]/gu, "")
    .toLowerCase();

export type Piece = { text: string; differs: boolean };

const separators = /([\s@.,/-]+)/;

/** A text in pieces that say where it differs from another: word by word, where both have as many. */
export function differing(text: string, from: string): Piece[] {
  const [mine, yours] = [text.split(separators), from.split(separators)];
  const pieces =
    mine.length === yours.length ? mine.flatMap((word, at) => apart(word, yours[at] ?? "")) : apart(text, from);
  return pieces.filter((piece) => piece.text !== "");
}

/** What both begin with, where they differ, and what both end with. */
function apart(text: string, from: string): Piece[] {
  const [mine, yours] = [[...text], [...from]];
  const equal = (a: string | undefined, b: string | undefined) => a?.toLowerCase() === b?.toLowerCase();
  const most = Math.min(mine.length, yours.length);
  let [start, end] = [0, 0];
  while (start < most && equal(mine[start], yours[start])) start++;
  while (end < most - start && equal(mine.at(-1 - end), yours.at(-1 - end))) end++;
  const till = mine.length - end;
  const piece = (part: string[], differs: boolean) => ({ text: part.join(""), differs });
  return [piece(mine.slice(0, start), false), piece(mine.slice(start, till), true), piece(mine.slice(till), false)];
}
