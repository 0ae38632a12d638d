import type { NameParts, Salutation } from "../../platform/i18n/greeting.ts";

const titles = /^(dr|prof|dipl|ing|mag|pd|med|phil|rer|nat|jur|h\.?c)\b/i;
const salutations: ReadonlyMap<string, Salutation> = new Map([
  ...(["frau", "ms", "mrs", "miss"] as const).map((word) => [word, "ms"] as const),
  ...(["herr", "herrn", "mr"] as const).map((word) => [word, "mr"] as const),
]);
/** Words that belong to the last name behind them. */
const particles = new Set([
  "von",
  "vom",
  "van",
  "der",
  "den",
  "de",
  "del",
  "di",
  "da",
  "du",
  "la",
  "ten",
  "ter",
  "zu",
  "zum",
]);

/** `said`: the Ms or Mr that somebody puts before their own name. */
export type ReadName = NameParts & { said: Salutation | null };

/** Takes a person's name apart: “Schmidt, Dr. Anna” and “Frau Dr. Anna von der Heide” alike. Of several first names, the first. */
export function partsOfName(name: string): ReadName {
  const words = capitals(turned(name)).split(/\s+/).filter(Boolean);
  const title: string[] = [];
  let said: Salutation | null = null;
  for (let [word = ""] = words; words.length > 1; [word = ""] = words) {
    const salutation = salutations.get(word.toLowerCase().replace(/\.$/, ""));
    if (!salutation && !titles.test(word)) break;
    if (salutation) said = salutation;
    else title.push(word);
    words.shift();
  }
  const spokenTo = said !== null || title.length > 0;
  return { ...split(words, spokenTo), title: title.join(" "), said };
}

/** “Schmidt, Anna” the way it is spoken. */
function turned(name: string): string {
  const [last = "", first = "", ...more] = name.split(",").map((part) => part.trim());
  return first !== "" && more.length === 0 ? `${first} ${last}` : name.replaceAll(",", " ");
}

/** A name written all in small letters still begins with a capital one when we write it. */
const capitals = (name: string) =>
  name === name.toLowerCase() ? name.replace(/(^|[\s-])\p{L}/gu, (letter) => letter.toUpperCase()) : name;

/** A word alone is a first name, but a last name where a title or salutation stands before it. */
function split(words: readonly string[], spokenTo: boolean): { first: string; last: string } {
  const [one = "", two = "", three = ""] = words;
  if (words.length <= 1) return spokenTo ? { first: "", last: one } : { first: one, last: "" };
  if (particles.has(one.toLowerCase())) return { first: "", last: words.join(" ") };
  const couple = /^(und|and|&|\+)$/i.test(two) && words.length > 3;
  const particle = words.findIndex((word, place) => place > 0 && particles.has(word.toLowerCase()));
  const last = words.slice(particle > 0 ? particle : -1).join(" ");
  const first = couple ? `${one} ${two} ${three}` : one;
  return { first: /^\p{L}\.?$/u.test(first) ? "" : first, last };
}
