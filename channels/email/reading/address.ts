import { domainToASCII } from "node:url";
import { decodeWords } from "./mime/encoded-words.ts";

/** A mailbox: address in lower case with an ASCII domain, and the name given with it ("" if none worth keeping). */
export type Address = { name: string; address: string };

const LONGEST_ADDRESS = 320;
/** Characters kept of a display name. */
export const LONGEST_NAME = 200;
const LOCAL = /^(?:"(?:[^"\\\p{Cc}]|\\.){1,120}"|[^\s"(),:;<>@[\\\]\p{Cc}]{1,128})$/u;
function domainOf(raw: string): string | null {
  const domain = raw.trim().replace(/\.+$/, "");
  if (/^\[[\da-f.:]+\]$|^\[ipv6:[\da-f.:]+\]$/i.test(domain)) return domain.toLowerCase();
  // The lookup is needed for foreign letters only, and mail is full of plain ones.
  const ascii = /^[a-z\d.-]+$/i.test(domain) ? domain.toLowerCase() : domainToASCII(domain);
  return /^[a-z\d_](?:[a-z\d._-]*[a-z\d_])?$/.test(ascii) && !ascii.includes("..") && ascii.length <= 253
    ? ascii
    : null;
}

function unquotedLocal(local: string): string {
  const inner = /^"(.*)"$/s.exec(local)?.[1]?.replace(/\\(.)/g, "$1");
  return inner !== undefined && /^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*$/.test(inner) ? inner : local;
}

/**
 * One way to write an address: trimmed, lower case, the domain in ASCII (punycode), needless quotes around the local part
 * removed. Null when it is no address.
 */
export function normaliseAddress(raw: string): string | null {
  const text = raw.trim().replace(/^mailto:/i, "");
  const at = text.lastIndexOf("@");
  if (at < 1 || text.length > LONGEST_ADDRESS) return null;
  const local = text.slice(0, at).trim();
  const domain = domainOf(text.slice(at + 1));
  if (domain === null || !LOCAL.test(local)) return null;
  return `${unquotedLocal(local).normalize("NFC").toLowerCase()}@${domain}`;
}

/** A name as a person would write it: decoded, without quotes, controls and runs of blanks; "" when it only repeats the address. */
export function cleanName(raw: string, address: string): string {
  const name = decodeWords(raw.slice(0, 20 * LONGEST_NAME))
    .slice(0, 4 * LONGEST_NAME)
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, " ")
    .replace(/^[\s"'<]+|[\s"'>,;]+$/g, "")
    .trim()
    .slice(0, LONGEST_NAME)
    .toWellFormed();
  const lower = name.toLowerCase();
  const repeats = lower === address || normaliseAddress(name) === address || lower === `<${address}>`;
  return repeats ? "" : name;
}
