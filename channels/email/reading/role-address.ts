import { FREE_MAIL, ROLES } from "./address-tables.ts";

const SECOND_LEVEL = /\.(?:co|com|org|net|ac|gov|or|gv|edu)\.[a-z]{2}$/;
const LEGAL_FORM =
  /\b(?:gmbh|mbh|ag|kg|kgaa|ohg|gbr|ug|e\.?\s?k\.?|e\.?\s?v\.?|se|ltd\.?|limited|inc\.?|llc|plc|s\.?a\.?|b\.?v\.?|genossenschaft|eg)(?=\s|$|[,.&)])/i;
const FOLD: Record<string, string> = { ä: "ae", ö: "oe", ü: "ue", ß: "ss" };

function localOf(address: string): string {
  return address.slice(0, address.lastIndexOf("@")).replace(/[äöüß]/g, (letter) => FOLD[letter] ?? letter);
}

/** Whether an address belongs to a role ("info@", "buchhaltung-nord@", "rechnung2@") rather than to one person. */
export function isRoleAddress(address: string): boolean {
  const local = localOf(address.trim().toLowerCase()).replace(/\+.*$/, "");
  if (ROLES.has(local) || ROLES.has(local.replace(/\d+$/, ""))) return true;
  const words = local.split(/[._-]/).filter((word) => word !== "");
  return (
    words.length > 1 &&
    (ROLES.has(words.join("")) || ROLES.has(words[0] ?? "") || (words.length === 2 && ROLES.has(words[1] ?? "")))
  );
}

/** Whether an address is at a provider where people, not organisations, have their mail. */
export function isFreeMail(address: string): boolean {
  return FREE_MAIL.has(address.slice(address.lastIndexOf("@") + 1).toLowerCase());
}

function capitalised(words: string): string {
  return words.replace(/(^|[\s-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}

/**
 * A name for the organisation behind an address: the display name where it names one, else the domain without its ending
 * ("info@blumen-maier.de" → "Blumen Maier"). Null at free mail providers without a telling display name.
 */
export function organisationNameOf(address: string, displayName: string): string | null {
  const name = displayName.trim();
  const isRoleName = ROLES.has(localOf(`${name.toLowerCase()}@`));
  if (name !== "" && (LEGAL_FORM.test(name) || (isRoleAddress(address) && !isRoleName))) return name;
  if (isFreeMail(address)) return null;
  const domain = address.slice(address.lastIndexOf("@") + 1);
  const registered = domain.replace(SECOND_LEVEL, "").split(".");
  const label = SECOND_LEVEL.test(domain) || registered.length === 1 ? registered.at(-1) : registered.at(-2);
  return label === undefined || label === "" ? null : capitalised(label.replaceAll("-", " "));
}
