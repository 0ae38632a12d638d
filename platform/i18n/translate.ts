import type { Locale } from "../contract.ts";
import { de } from "./de.ts";
import { type KeyOf, type Leaf, leaves, type ParamNames } from "./dictionary.ts";
import { en } from "./en.ts";

export type Key = KeyOf<typeof en>;
export type Params<K extends Key> = { [Name in ParamNames<typeof en, K>]: string | number };
type Args<K extends Key> = [ParamNames<typeof en, K>] extends [never] ? [] : [params: Params<K>];

/** `t("inbox.waiting", { count: 3 })`: the words in one language. */
export type Translate = {
  <K extends Key>(key: K, ...args: Args<K>): string;
  locale: Locale;
};

/** BCP 47 tags for Intl: English as written in Europe, with the 24-hour clock. */
export const tags: Record<Locale, string> = { en: "en-GB", de: "de-DE" };

const dictionaries: Record<Locale, ReadonlyMap<string, Leaf>> = { en: new Map(leaves(en)), de: new Map(leaves(de)) };

/** Words in one language. Numbers among the parameters are written as that language writes them. */
export function translator(locale: Locale): Translate {
  const words = dictionaries[locale];
  const plural = new Intl.PluralRules(tags[locale]);
  const number = new Intl.NumberFormat(tags[locale]);
  const translate = (key: string, params: Record<string, string | number> = {}) => {
    const leaf = words.get(key);
    if (leaf === undefined) throw new Error(`no words for ${key}`);
    const sentence = typeof leaf === "string" ? leaf : leaf[form(plural, params["count"])];
    return fill(sentence, (name) => {
      const value = params[name];
      if (value === undefined) throw new Error(`${key} needs ${name}`);
      return typeof value === "number" ? number.format(value) : value;
    });
  };
  return Object.assign(translate, { locale });
}

const form = (rules: Intl.PluralRules, count: string | number | undefined) =>
  rules.select(Number(count)) === "one" ? "one" : "other";

const fill = (sentence: string, value: (name: string) => string) =>
  sentence.replace(/\{(\w+)\}/g, (_, name: string) => value(name));

/** The words of a key with their gaps left open, for sentences that hold links: text and names in turn. */
export function pieces(locale: Locale, key: Key): Array<string | { name: string }> {
  const leaf = dictionaries[locale].get(key);
  if (typeof leaf !== "string") throw new Error(`no plain sentence for ${key}`);
  return leaf.split(/(\{\w+\})/).map((part) => (part.startsWith("{") ? { name: part.slice(1, -1) } : part));
}

/** Whether a key exists, for reasons that come over the wire. */
export function hasWords(key: string): key is Key {
  return dictionaries.en.has(key);
}

/** The first of the wanted languages (as in `navigator.languages`) that we speak. */
export function chooseLocale(wanted: readonly string[]): Locale {
  for (const tag of wanted) {
    const language = tag.toLowerCase().split("-")[0];
    if (language === "de" || language === "en") return language;
  }
  return "en";
}
