import type { Locale } from "../contract.ts";

export type Formality = "formal" | "informal";
export type Salutation = "ms" | "mr" | "none";

/** What of somebody's name we know; empty where we do not. */
export type NameParts = { title: string; first: string; last: string };

export type Whom = {
  language: Locale;
  formality: Formality;
  /** "none": they want neither Ms nor Mr. Null: nobody has said. */
  salutation: Salutation | null;
  /** Null when we know only an address. */
  name: NameParts | null;
};

/** `weak` says what we would have to know to greet them better. */
export type Greeting = { text: string; weak: "salutation" | "name" | null };

const salutations = { de: { ms: "Sehr geehrte Frau", mr: "Sehr geehrter Herr" }, en: { ms: "Dear Ms", mr: "Dear Mr" } };
const plain = { de: { formal: "Guten Tag", informal: "Hallo" }, en: { formal: "Dear", informal: "Hello" } };

/** How a letter to somebody begins, without the comma behind it. Never guesses Ms or Mr. */
export function greet({ language, formality, salutation, name }: Whom): Greeting {
  if (!name)
    return { text: formality === "formal" && language === "en" ? "Hello" : plain[language][formality], weak: "name" };
  const open = plain[language][formality];
  if (formality === "informal") {
    return name.first
      ? { text: `${open} ${name.first}`, weak: null }
      : { text: `${open} ${whole(name)}`, weak: "name" };
  }
  if (salutation && salutation !== "none" && name.last) {
    const words = [salutations[language][salutation], name.title, name.last];
    return { text: words.filter(Boolean).join(" "), weak: null };
  }
  return { text: `${open} ${whole(name)}`, weak: salutation === "none" || language === "en" ? null : "salutation" };
}

const whole = ({ title, first, last }: NameParts) => [title, first, last].filter(Boolean).join(" ");
