import { normaliseEmail, normalisePhone } from "../../identifier.ts";

/** What people write where there is nothing. */
const nothing = /^[-–—./\s]*$|^(n\/?a|null|none|nil|keine?|unbekannt|unknown|leer|ohne|\?+)$/i;
const address = /^[^\s@,;:<>()"[\]\\\p{C}]+@[^\s@,;:<>()"[\]\\\p{C}.]+(\.[^\s@,;:<>()"[\]\\\p{C}.]+)+$/u;
const longestAddress = 254;
/** E.164 has 15 digits at most; shorter ones than five are extensions. */
const [fewestDigits, mostDigits] = [5, 15];

export const isNothing = (cell: string): boolean => nothing.test(cell);

/** Mail addresses of a cell, normalised; null when something in it is none. */
export function readEmails(cell: string): string[] | null {
  const parts = cell.split(/[;,|\s]+(?=[^\s@]+@)|[;,|]/).map(bare);
  const given = parts.filter((part) => !isNothing(part)).map(normaliseEmail);
  const fits = given.every((one) => one.length <= longestAddress && address.test(one));
  return fits ? [...new Set(given)] : null;
}

/** `Anna <anna@post.example>` and `mailto:anna@post.example` without what stands around it. */
function bare(part: string): string {
  const [, inside] = /<([^<>]+)>\s*$/.exec(part) ?? [];
  return (inside ?? part).replace(/^\s*mailto:/i, "").trim();
}

/** Phone numbers of a cell, normalised; null when something in it is none, such as 4.9171E+11. */
export function readPhones(cell: string): string[] | null {
  const given = cell.split(/[;,|]/).map((part) =>
    part
      .trim()
      .replace(/^'/, "")
      .replace(/^tel\.?:?\s*/i, ""),
  );
  const numbers = given.filter((part) => !isNothing(part));
  if (!numbers.every((one) => /^\+?[\d\s()/.\-–]+$/.test(one))) return null;
  const kept = numbers.map(normalisePhone);
  const fits = kept.every((one) => {
    const digits = one.replace(/\D/g, "").length;
    return digits >= fewestDigits && digits <= mostDigits;
  });
  return fits ? [...new Set(kept)] : null;
}
