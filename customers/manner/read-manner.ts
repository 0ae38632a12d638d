import type { Locale } from "../../platform/contract.ts";
import type { Formality } from "../../platform/i18n/greeting.ts";

const common: Record<Locale, ReadonlySet<string>> = {
  de: new Set(
    `ich und der das nicht ist sie wir haben habe mit für auf eine einen ein bitte danke leider noch auch wie gibt kann
    mein meine meiner sehr zu von den dem sind wenn aber bei oder nach liebe lieber viele grüße gruß guten vielen dank
    könnt können mir uns schon gern gerne bestellung du dir ihr euch`.split(/\s+/),
  ),
  en: new Set(
    `the and you is have for with my please thanks thank not are to of it this was can would your i be we our on at from
    but if or there has been do does did just any order dear regards`.split(/\s+/),
  ),
};

/** The language somebody's words are in: the one more of its most common words are of. Null when that does not tell. */
export function languageOf(text: string): Locale | null {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const count = (locale: Locale) => words.filter((word) => common[locale].has(word)).length;
  const [de, en] = [count("de"), count("en")];
  if (de === en) return null;
  return de > en ? "de" : "en";
}

const informal =
  /(?<!\p{L})(du|dich|dir|dein\p{L}*|euch|eu(er|re)\p{L}{0,2}|(könnt|habt|seid|wollt|macht|würdet|könntet) ihr)(?!\p{L})/giu;
/** Not at the beginning of a sentence, where “Sie” may be “she” or “they”. */
const formal = /(?<![.!?:\n]\s*|^\s*|\p{L})(Sie|Ihnen|Ihr|Ihre[mnrs]?)(?!\p{L})|[Ss]ehr geehrte/gu;

/** Whether German words say Sie or du. Null when they say neither, or both as often. */
export function formalityOf(text: string): Formality | null {
  const [close, distant] = [text.match(informal)?.length ?? 0, text.match(formal)?.length ?? 0];
  if (close === distant) return null;
  return close > distant ? "informal" : "formal";
}
