/** What stands for a word that was blacked out: of one length, whatever stood there. */
export const blacked = "█████";

/** What is to be black: addresses, numbers, names and other values of one person, and the names of others who stay. */
export type Blackened = {
  addresses: readonly string[];
  phones: readonly string[];
  names: readonly string[];
  /** Streets, customer numbers, dates of birth. */
  values: readonly string[];
  /** Whose names may not be touched. */
  others: readonly string[];
};

const fewestLetters = 3;
const fewestDigits = 6;
const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
const spaced = (text: string) => escaped(text.trim()).replace(/\s+/g, "\\s+");
/** Not in the middle of a word. */
const whole = (pattern: string) => `(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`;
const wordsOf = (name: string) => name.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length >= fewestLetters);

/**
 * A function that blacks out one person in a text: their addresses, numbers, names, also each part of a name unless somebody
 * who stays is called so too.
 */
export function redactor(person: Blackened): (text: string) => string {
  const staying = new Set(person.others.flatMap(wordsOf).map((word) => word.toLowerCase()));
  const parts = person.names.flatMap(wordsOf).filter((word) => !staying.has(word.toLowerCase()));
  const digits = person.phones.map((phone) => phone.replace(/\D/g, "").replace(/^0+/, ""));
  const patterns = [
    ...person.addresses.map((address) => whole(escaped(address))),
    ...digits
      .filter((one) => one.length >= fewestDigits)
      .map((one) => whole(`[+0(]*${[...one].join("[\\s()/.\\-]*")}`)),
    ...person.names.filter((name) => name.trim() !== "").map((name) => whole(spaced(name))),
    ...person.values.filter((value) => value.trim().length >= fewestLetters).map((value) => whole(spaced(value))),
    ...parts.map((part) => whole(escaped(part))),
  ];
  if (patterns.length === 0) return (text) => text;
  const any = new RegExp([...new Set(patterns)].sort((a, b) => b.length - a.length).join("|"), "giu");
  return (text) => text.replace(any, blacked);
}

/** The same in every string of a JSON value. */
export function redactJson<T>(value: T, redact: (text: string) => string): T {
  if (typeof value === "string") return redact(value) as T;
  if (Array.isArray(value)) return value.map((one) => redactJson(one as unknown, redact)) as T;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, redactJson(one as unknown, redact)])) as T;
}
