import type { CustomerInput, CustomerKind } from "../../customers/contract.ts";

const address = /<?([^\s<>,;:"()]+@[^\s<>,;"()]+\.[^\s<>,;"()]+)>?/u;
const number = /(?:\+|\(?0)\d?[\d\s()/.-]{4,}\d/u;
const labels = /(?<!\p{L})(e-?mail|mail|telefon|tel|phone|mobil|mobile|handy|fon)\.?:?(?!\p{L})/giu;
const houses =
  /(?<!\p{L})(gmbh|mbh|ag|kg|ohg|ug|gbr|se|eg|e\.? ?v\.?|ltd|inc|llc|plc|praxis|café|cafe|restaurant|hotel|kanzlei|agentur|verein|schule|kita|büro|bakery|office)(?!\p{L})/iu;

/** Takes one line apart: "Anna Weiß anna@weiss.example 0171 5550172". Undefined when there is nobody in it. */
export function parsePerson(line: string): CustomerInput | undefined {
  const email = address.exec(line)?.[1]?.toLowerCase();
  const withoutEmail = line.replace(address, " ");
  const phone = number.exec(withoutEmail)?.[0].trim();
  const rest = withoutEmail.replace(number, " ").replace(labels, " ");
  const name = nameIn(rest) || nameOf(email) || phone;
  if (!name) return undefined;
  return {
    name: name.slice(0, 200),
    kind: kindOf(name),
    ...(email ? { email: email.slice(0, 254) } : {}),
    ...(phone ? { phone: phone.slice(0, 40) } : {}),
  };
}

/** What is left is the name; "Weiß, Anna" is turned round. */
function nameIn(rest: string): string {
  const bare = rest
    .replace(/["<>()|;]/g, " ")
    .replace(/\s+/g, " ")
    .replace(/^[\s,.:–-]+|[\s,:–-]+$/gu, "");
  const [last, first, ...more] = bare.split(/\s*,\s*/);
  const turned = last && first && more.length === 0 && !first.includes(" ") && !houses.test(bare);
  return turned ? `${first} ${last}` : bare;
}

/** "anna.weiss@…" is Anna Weiss until somebody says otherwise. */
function nameOf(email: string | undefined): string {
  const words = (email?.split("@")[0] ?? "").replace(/\+.*$/, "").split(/[._-]+/);
  return words
    .filter((word) => /\p{L}/u.test(word))
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(" ");
}

const kindOf = (name: string): CustomerKind => (houses.test(name) ? "organisation" : "person");
