import { fold } from "../platform/fold.ts";
import type { CustomerKind } from "./contract.ts";

/** Characters of a name we keep, of a folded name we sort by, and of folded words we search in. */
export const nameLength = 200;
const sortLength = 200;
const searchLength = 4000;

// Control characters, and those that turn the direction of the text around them.
const unprintable = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]+/gu;

/** What may stand in a row: printable, well formed, one line, of bounded length. */
export function clean(text: string, length = nameLength): string {
  return clip(text.toWellFormed().replace(unprintable, " ").replace(/\s+/g, " ").trim(), length);
}

/** Cuts without leaving half a character. */
function clip(text: string, length: number): string {
  return text.length <= length
    ? text
    : text
        .slice(0, length)
        .toWellFormed()
        .replace(/\ufffd$/, "")
        .trimEnd();
}

/** The name a mail gives its sender, or "" when it says no more than the address does. */
export function realName(name: string, address: string): string {
  const bare = clean(name)
    .replace(/^["'‘“„]+|["'’”“]+$/gu, "")
    .trim();
  const [local = ""] = address.split("@");
  if (!/\p{L}/u.test(bare) || bare.includes("@")) return "";
  return fold(bare) === fold(local) ? "" : bare;
}

/** What to call somebody of whom we know only the address: `anna.schmidt@…` is Anna Schmidt, `info@lindt-cafe.de` is Lindt Cafe. */
export function nameFromAddress(address: string, kind: CustomerKind): string {
  const [local = "", domain = ""] = clean(address, 320).split("@");
  const source = kind === "organisation" && domain ? mainLabel(domain) : local.replace(/\+.*$/, "");
  const words = source.split(/[._\-+=\s]+/).filter((word) => /\p{L}/u.test(word));
  return clip(words.map(capital).join(" "), nameLength) || local || address;
}

/** The part of a domain that carries the name: `lindt` of `shop.lindt.co.uk`. */
function mainLabel(domain: string): string {
  const labels = domain.split(".").filter(Boolean);
  const country = labels.length > 2 && /^(co|com|org|net|ac|gov|edu|or|gv)$/.test(labels.at(-2) ?? "");
  return labels.at(country ? -3 : -2) ?? domain;
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

/** Lists sort by this. Bounded after folding, because folding can make eighteen letters out of one. */
export const sortKey = (name: string): string => clip(fold(name), sortLength);

/** Folded words in which an umlaut written out ("mueller") is as one that is not ("muller"). */
export const loosen = (folded: string): string => folded.replace(/([aou])e/g, "$1");

/**
 * Parts of names and identifiers are found in this, as they are and loosened. A space stands before every word, so that
 * beginnings are found too.
 */
export function searchKey(words: readonly string[]): string {
  const folded = words.map(fold);
  const ways = [...new Set([...folded, ...folded.map(loosen)])].filter(Boolean);
  return clip(ways.map((word) => ` ${word}`).join(""), searchLength);
}
