import type { Language } from "../calendar.ts";
import type { Random } from "../random.ts";
import { ABROAD, FIRST_EN_F, FIRST_EN_M, FIRST_F, FIRST_M, FIRST_X, LAST_DE, LAST_EN, NEIGHBOURS } from "./names.ts";
import { ORGANISATIONS } from "./organisations.ts";
import { REGULARS } from "./regulars.ts";

export type Gender = "f" | "m" | "x";
export type Client = "gmail" | "apple" | "outlook" | "thunderbird" | "webmail" | "android" | "latin" | "officephone";

export type Customer = {
  first: string;
  last: string;
  title: string;
  gender: Gender;
  email: string;
  /** A second address of the same person. */
  second?: string;
  language: Language;
  form: "sie" | "du";
  organisation?: string;
  /** The name in the From header. */
  display: string;
  client: Client;
  shop: string;
  host?: string;
  /** Their background is written by hand, the generator adds nothing. */
  knownByHand: boolean;
};

const PROVIDERS = "post mailhaus freipost webpost kabelbrief inbox leipzigmail stadtpost nordmail".split(" ");
const CLIENTS: Client[] = ["gmail", "gmail", "apple", "apple", "outlook", "thunderbird", "webmail", "android", "latin"];
const OFFICE_CLIENTS: Client[] = ["outlook", "outlook", "outlook", "officephone", "thunderbird", "gmail"];
const SHOPS = ["suedvorstadt", "suedvorstadt", "plagwitz", "schleussig", "online", "online"];

/** Everybody who ever wrote: the regulars, the organisations, and people up to `count`. */
export function makeCustomers(random: Random, count: number): Customer[] {
  const taken = new Set<string>();
  const regulars = REGULARS.map((regular) => ({
    title: "",
    display: [regular.title, regular.first, regular.last].filter(Boolean).join(" "),
    knownByHand: false,
    ...regular,
  }));
  const customers: Customer[] = [...regulars];
  for (const customer of customers) taken.add(customer.email).add(customer.second ?? "");
  for (const line of ORGANISATIONS) customers.push(organisation(random, line, taken));
  while (customers.length < count) customers.push(person(random, taken));
  return customers;
}

function organisation(random: Random, line: string, taken: Set<string>): Customer {
  const [name = "", domain = "", kind = "", language = "de", contact = ""] = line.split("|");
  const { first, last, title, gender } = readName(contact);
  const roles = kind === "cafe" ? ["info", "einkauf", "kontakt"] : ["info", "buero", "empfang", "kontakt", "rechnung"];
  const role = language === "en" ? random.pick(["info", "office", "hello"]) : random.pick(roles);
  const email = random.chance(0.7) ? `${role}@${domain}` : `${mailName(first)}.${mailName(last)}@${domain}`;
  taken.add(email);
  const personal = `${mailName(first).charAt(0)}.${mailName(last)}@${domain}`;
  return {
    ...{ first, last, title, gender, email, language: language === "en" ? "en" : "de" },
    ...{
      second: random.chance(0.2) ? personal : undefined,
      form: language === "de" ? "sie" : "du",
      organisation: name,
    },
    display: email.startsWith(role) ? name : `${first} ${last} (${name})`,
    client: random.pick(OFFICE_CLIENTS),
    ...{
      shop: random.pick(SHOPS),
      host: random.pick(["mira", "tomasz", "mira", "tomasz", "jule"]),
      knownByHand: false,
    },
  };
}

function person(random: Random, taken: Set<string>): Customer {
  const language: Language = random.chance(0.3) ? "en" : "de";
  const { first, last, title, gender } = name(random, language);
  const email = freshAddress(random, first, last, taken);
  const shop = random.pick(SHOPS);
  const client = random.pick(CLIENTS);
  const writable = /^[\u0020-\u00ff]*$/.test(first + last);
  return {
    ...{ first, last, title, gender, email, language, shop, knownByHand: false },
    second: random.chance(0.07) ? freshAddress(random, first, last, taken) : undefined,
    form: language === "de" && random.chance(title ? 0.95 : 0.5) ? "sie" : "du",
    display: random.chance(0.92) ? [title, first, last].filter(Boolean).join(" ") : first,
    client: client === "latin" && !writable ? "gmail" : client,
    host: random.chance(0.55) ? hostOf(random, shop) : undefined,
  };
}

const HOSTS: Record<string, string[]> = {
  suedvorstadt: ["jule", "levin", "levin", "mira"],
  plagwitz: ["tomasz", "ana"],
  schleussig: ["nele", "samir"],
  online: ["jule", "tarek", "jule"],
};

function hostOf(random: Random, shop: string): string {
  return random.pick(HOSTS[shop] ?? ["jule"]);
}

type Name = { first: string; last: string; title: string; gender: Gender };

function name(random: Random, language: Language): Name {
  const foreign = language === "de" ? NEIGHBOURS : ABROAD;
  if (random.chance(language === "de" ? 0.16 : 0.38)) return readName(random.fairly(foreign));
  if (language === "de" && random.chance(0.02)) {
    return { first: random.fairly(FIRST_X), last: random.fairly(LAST_DE), title: "", gender: "x" };
  }
  const gender: Gender = random.chance(0.54) ? "f" : "m";
  const [women, men, last] = language === "de" ? [FIRST_F, FIRST_M, LAST_DE] : [FIRST_EN_F, FIRST_EN_M, LAST_EN];
  const title = random.chance(0.05) ? (language === "de" ? random.pick(["Dr.", "Dr.", "Prof. Dr."]) : "Dr") : "";
  return { first: random.fairly(gender === "f" ? women : men), last: random.fairly(last), title, gender };
}

function readName(text: string): Name {
  const [whole = "", mark] = text.split(":");
  const [, title = "", full = ""] = /^(Prof\. Dr\.|Dr\.?|Pfarrer)? ?(.*)$/.exec(whole) ?? [];
  const words = full.split(" ");
  // Vietnamese and Chinese doorbells put the family first, but the mail programs of these people do not mind.
  return {
    first: words[0] ?? "",
    last: words.slice(1).join(" "),
    title,
    gender: mark === "m" ? "m" : mark === "x" ? "x" : "f",
  };
}

function freshAddress(random: Random, first: string, last: string, taken: Set<string>): string {
  const [a, b] = [mailName(first), mailName(last)];
  const forms = [`${a}.${b}`, `${a.charAt(0)}.${b}`, `${a}${random.int(61, 99)}`, `${b}.${a}`, `${a}_${b}`, `${a}${b}`];
  for (;;) {
    const local = random.chance(0.5) ? forms[0] : random.pick(forms);
    const email = `${local}@${random.pick(PROVIDERS)}.example`;
    if (!taken.has(email)) {
      taken.add(email);
      return email;
    }
  }
}

const TRANSCRIPTION: Record<string, string> = {
  ä: "ae",
  ö: "oe",
  ü: "ue",
  ß: "ss",
  ø: "oe",
  đ: "d",
  ł: "l",
  ı: "i",
  æ: "ae",
};

/** A name as it stands in a mail address. */
export function mailName(name: string): string {
  return name
    .toLowerCase()
    .replace(/[äöüßøđłıæ]/g, (letter) => TRANSCRIPTION[letter] ?? letter)
    .normalize("NFD")
    .replace(/[^a-z -]/g, "")
    .trim()
    .replace(/ +/g, ".");
}
