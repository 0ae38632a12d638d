import type { Random } from "./random.ts";
import { capital, type Language, type Vocabulary, vocabularyOf } from "./vocabulary.ts";

const vocabularies: Record<Language, Vocabulary> = { de: vocabularyOf("de"), en: vocabularyOf("en") };

const greetings = {
  de: ["Guten Tag,", "Hallo,", "Sehr geehrte Damen und Herren,", "Liebes Team,", "Moin,"],
  en: ["Hello,", "Hi there,", "Dear team,", "Good morning,", "To whom it may concern,"],
} as const satisfies Record<Language, readonly string[]>;
const farewells = {
  de: ["Viele Grüße", "Mit freundlichen Grüßen", "Beste Grüße", "Danke und Grüße", "Herzliche Grüße"],
  en: ["Kind regards", "Best wishes", "Thanks", "Many thanks", "Best"],
} as const satisfies Record<Language, readonly string[]>;

/** Half of all bodies are longer than this many words; 5 % have fewer than 20, 5 % more than 400. */
const medianWords = 89;
const spread = 0.91;

/** What somebody writes: a greeting, paragraphs of sentences, a farewell. */
export function bodyOf(random: Random, language: Language, author: string): string {
  const length = Math.min(1500, Math.max(4, Math.round(random.logNormal(medianWords, spread))));
  const paragraphs: string[] = [];
  for (let left = length; left > 0; ) {
    const size = Math.min(left, 20 + random.below(60));
    paragraphs.push(paragraph(random, language, size));
    left -= size;
  }
  return [random.pick(greetings[language]), ...paragraphs, `${random.pick(farewells[language])}\n${author}`].join(
    "\n\n",
  );
}

function paragraph(random: Random, language: Language, words: number): string {
  const sentences: string[] = [];
  for (let left = words; left > 0; ) {
    const size = Math.min(left, 4 + random.below(14));
    sentences.push(sentence(random, language, size));
    left -= size;
  }
  return sentences.join(" ");
}

function sentence(random: Random, language: Language, size: number): string {
  const { draw } = vocabularies[language];
  const words = Array.from({ length: size }, () => draw(random));
  words[0] = capital(words[0] ?? "");
  if (size > 9) words[size >> 1] += ",";
  if (random.chance(0.04)) words.push(orderNumber(random));
  return `${words.join(" ")}${random.chance(0.12) ? "?" : "."}`;
}

const orderNumber = (random: Random) => `B${100_000 + random.below(900_000)}`;

export function subjectOf(random: Random, language: Language): string {
  const { draw } = vocabularies[language];
  return capital(Array.from({ length: 2 + random.below(5) }, () => draw(random)).join(" "));
}

export function fileNameOf(random: Random, language: Language, ending: string): string {
  const { draw } = vocabularies[language];
  return `${draw(random)}-${1000 + random.below(9000)}.${ending}`;
}

export const surnameOf = (random: Random, language: Language): string => {
  const { words } = vocabularies[language];
  return capital(words[words.length - 1 - random.below(4000)] ?? "");
};

export const firstNames =
  `Anna Bernd Carla David Emma Felix Greta Hannes Ines Jonas Katharina Lukas Marie Nils Olivia Paul Ruth Simon
  Theresa Uwe Vera Wolfgang Yvonne Alice Ben Charlotte Daniel Eleanor Frank Grace Henry Isla Jack Kate Liam Mia Noah Oscar
  Poppy Ryan Sophie Thomas Jürgen Björn Günther Zoë Céline Łukasz Aylin Mehmet Fatima Omar Priya Wei`.split(/\s+/);
export const staffNames = ["Mara", "Jonas", "Lena", "Cem", "Ida", "Viktor", "Nora", "Tariq"];

type Spoken = { author: string; address: string; at: Date; text: string };

/** The mail before, as a mail client quotes it. */
export function quoteOf(spoken: Spoken, language: Language): string {
  const day = spoken.at.toISOString().slice(0, 10);
  const head =
    language === "de"
      ? `Am ${day} schrieb ${spoken.author} <${spoken.address}>:`
      : `On ${day}, ${spoken.author} <${spoken.address}> wrote:`;
  return [head, ...spoken.text.split("\n").map((line) => `> ${line}`.trimEnd())].join("\n");
}

/** Every word that occurs here, in lower case. */
export function everyWord(): Set<string> {
  const phrases = [...Object.values(greetings), ...Object.values(farewells)].flat();
  const all = [...vocabularies.de.words, ...vocabularies.en.words, ...phrases, ...firstNames, ...staffNames];
  return new Set(
    all.flatMap((words) => [...words.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu)].map(([word]) => word)).concat("re"),
  );
}
