import { hash } from "node:crypto";
import { soundOf } from "../../../resolution/values/phonetic.ts";
import type { Words } from "./record.ts";

/** A record stands under so many keys at most (METHODS 1, cost). */
export const mostKeys = 25;
const shortestLocal = 5;

/**
 * Under what a record is found by others that may be the same person: what is their own by itself, what many share only together
 * with something else (METHODS 1.4). Readable, for tests; stored as `hashOfKey`.
 */
export function keysOf(words: Words): string[] {
  const one = (part: keyof Words) => words[part]?.[0] ?? "";
  const [given, surname, date, postcode] = [one("given"), one("surname"), one("date"), one("postcode")];
  const [first, last, street, city] = [given, surname, one("street"), one("city")].map(soundOf) as [
    string,
    string,
    string,
    string,
  ];
  const names = given && surname ? [first, last].sort().join("+") : "";
  // Either name by itself, since people write one in the other's place.
  const either = (name: string, ...others: readonly string[]) => [first, last].map((own) => key(name, own, ...others));
  const keys = [
    ...(words.mail ?? []).flatMap((mail) => [key("mail", mail), ...localKeys(mail)]),
    ...(words.phone ?? []).map((phone) => key("phone", phone)),
    key("names", names),
    key("spelled", given && surname && given + surname),
    ...either("name, date", date),
    ...either("name, postcode", postcode),
    ...either("name, street", street),
    key("names, city", names, city),
    key("names, day", names, date.slice(4)),
    key("date, postcode", date, postcode),
    key("date, street", date, street),
    key("date, city", date, city),
    key("given, surname, city", given.slice(0, 3), last, city),
    key("surname, given, city", surname.slice(0, 3), first, city),
    key("names, year", names, date.slice(0, 4)),
    key("names, postcode", names, postcode),
  ].filter((found) => found !== "");
  return [...new Set(keys)].slice(0, mostKeys);
}

/** Nothing where a part is missing. */
const key = (name: string, ...words: readonly string[]): string =>
  words.every((word) => word !== "" && word !== "0000") ? `${name}: ${words.join(" ")}` : "";

/** The name before the @, as it is and as it may spell somebody's names. */
function localKeys(mail: string): string[] {
  const local = mail.split("@")[0] ?? "";
  const letters = local.replace(/[^a-z]/g, "");
  return [
    local.length >= shortestLocal ? key("local", local) : "",
    letters.length >= shortestLocal ? key("spelled", letters) : "",
  ];
}

/** A number that JavaScript holds without loss. */
export const hashOfKey = (name: string): number => Number.parseInt(hash("sha256", name).slice(0, 13), 16);
