import { type Random, randomOf } from "./random.ts";
import { english, german, type Parts } from "./word-parts.ts";

export const languages = ["de", "en"] as const;
export type Language = (typeof languages)[number];

/** The words of a language, the most frequent first. */
export type Vocabulary = {
  words: readonly string[];
  /** A word as often as Zipf would have it. */
  draw(random: Random): string;
};

const size = 15_000;
/** Zipf and Mandelbrot: the word of rank r is as frequent as 1 / (r + shift). */
const shift = 2.7;
const slots = 1 << 20;

/** 15,000 words of a language: its true small words, then nouns, verbs and adjectives in their forms, then names. */
export function vocabularyOf(language: Language): Vocabulary {
  const parts = language === "de" ? german : english;
  const words = [...new Set([...parts.small, ...everyday(parts), ...rarer(parts), ...names(parts)])].slice(0, size);
  const table = rankTable(words.length);
  return { words, draw: (random) => words[table[random.next() >>> 12] ?? 0] ?? "" };
}

/** What a shop and its customers talk about, in a fixed disorder. */
function everyday(parts: Parts): string[] {
  return shuffle([...parts.nouns, ...parts.verbs.flatMap((stem) => parts.verbForms.map((form) => form(stem)))], 1);
}

function rarer(parts: Parts): string[] {
  const adjectives = parts.adjectives.flatMap((stem) => parts.adjectiveEndings.map((ending) => stem + ending));
  const plurals = parts.nouns.map((noun) => noun + parts.plural);
  const compounds = parts.firsts.flatMap((first) => parts.seconds.map((second) => first + second));
  return [...shuffle([...adjectives, ...plurals], 2), ...shuffle(compounds, 3)];
}

/** Names of people and places: plenty, and each of them rare. */
function names({ syllables, nameEndings }: Parts): string[] {
  const all = syllables.flatMap((first) =>
    syllables.flatMap((second) => nameEndings.map((ending) => capital(first + second + ending))),
  );
  return shuffle(all, 4);
}

/** A table to draw ranks from: each takes as many places as it is frequent. */
function rankTable(ranks: number): Uint16Array {
  const weights = Array.from({ length: ranks }, (_, rank) => 1 / (rank + 1 + shift));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const table = new Uint16Array(slots);
  let reached = 0;
  for (const [rank, weight] of weights.entries()) {
    const from = Math.round((reached / sum) * slots);
    reached += weight;
    table.fill(rank, from, Math.round((reached / sum) * slots));
  }
  return table;
}

function shuffle(items: string[], stream: number): string[] {
  const random = randomOf(20_260_101, stream);
  for (let place = items.length - 1; place > 0; place--) {
    const other = random.below(place + 1);
    [items[place], items[other]] = [items[other] as string, items[place] as string];
  }
  return items;
}

export const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
