import { hash } from "node:crypto";
import type { CustomerKind } from "../../contract.ts";
import { clean, nameLength } from "../../naming.ts";
import { kindOfAddress } from "../../role-address.ts";
import { type ListField, mostCellLength, type RowReason } from "../contract.ts";
import { lettersOf } from "./field-words.ts";
import { reasonColumn } from "./reason-column.ts";
import { isNothing, readEmails, readPhones } from "./values.ts";

export type Detail = { field: ListField; label: string; value: string };
export type Identifier = { kind: "email" | "phone"; value: string };

/** Somebody as a row of a list tells of them. */
export type ListPerson = {
  /** By which the row is known again: its number, or the hash of its cells. */
  key: string;
  hasNumber: boolean;
  name: string;
  kind: CustomerKind;
  identifiers: Identifier[];
  details: Detail[];
  /** Of all of the above, and whether it is believed. */
  digest: string;
};

export type ListMeaning = { columns: readonly string[]; fields: readonly ListField[]; trusted: boolean };

const longestNumber = 200;

/** Reads a row as somebody; a reason where that cannot be done. */
export function personOf(cells: readonly string[], meaning: ListMeaning): ListPerson | RowReason {
  const { columns, fields } = meaning;
  if (cells.length !== columns.length) return "ragged";
  const all = (field: ListField) => cells.filter((cell, at) => fields[at] === field && !isNothing(cell));
  const emails = all("email").map(readEmails);
  const phones = all("phone").map(readPhones);
  if (emails.includes(null)) return "bad-email";
  if (phones.includes(null)) return "bad-phone";
  const identifiers = [...asIdentifiers("email", emails), ...asIdentifiers("phone", phones)];
  const company = all("company").join(" ");
  const own = all("name").join(" ") || [...all("title"), ...all("givenName"), ...all("familyName")].join(" ");
  const [number = ""] = all("externalId");
  const name = own || company;
  if (isTooLong(cells, name, number)) return "too-long";
  if (!/[\p{L}\p{N}]/u.test(name) && identifiers.length === 0) return "nobody";
  const kind = kindOf(own, company, identifiers);
  const told = { name: clean(name), kind, identifiers, details: detailsOf(cells, meaning, own === "") };
  const key = number ? `n:${number.normalize("NFC")}` : `h:${cellsHash(cells, columns)}`;
  const digest = hash("sha256", JSON.stringify([told, meaning.trusted])).slice(0, 32);
  return { ...told, key, hasNumber: number !== "", digest };
}

const isTooLong = (cells: readonly string[], name: string, number: string) =>
  name.length > nameLength || number.length > longestNumber || cells.some((cell) => cell.length > mostCellLength);

function asIdentifiers(kind: Identifier["kind"], cells: readonly (string[] | null)[]): Identifier[] {
  return [...new Set(cells.flatMap((values) => values ?? []))].map((value) => ({ kind, value }));
}

function kindOf(own: string, company: string, identifiers: readonly Identifier[]): CustomerKind {
  if (own !== "") return "person";
  const [email] = identifiers.filter(({ kind }) => kind === "email");
  return company !== "" || (email && kindOfAddress(email.value) === "organisation") ? "organisation" : "person";
}

/** What else is known: everything that is neither name nor identifier, in the order of the columns. */
function detailsOf(cells: readonly string[], { columns, fields }: ListMeaning, isCompany: boolean): Detail[] {
  const shown = (field: ListField) =>
    !["ignore", "email", "phone", "name"].includes(field) && !(field === "company" && isCompany);
  return cells.flatMap((value, at) => {
    const field = fields[at] ?? "ignore";
    return shown(field) && !isNothing(value) ? [{ field, label: columns[at] ?? "", value }] : [];
  });
}

/** The same however the columns are ordered, and without the reason a row was given back with. */
function cellsHash(cells: readonly string[], columns: readonly string[]): string {
  const named = columns.map((column, at) => [lettersOf(column) || column, cells[at] ?? ""] as const);
  const own = named.filter(([column]) => column !== lettersOf(reasonColumn));
  const sorted = own.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return hash("sha256", JSON.stringify(sorted)).slice(0, 32);
}
