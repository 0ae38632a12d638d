import type { Random } from "./random.ts";

/** One slip of the fingers: a letter left out, put in, another, or two exchanged. */
export function slip(random: Random, text: string): string {
  if (text === "") return text;
  const at = random.below(text.length);
  const letter = /\d/.test(text[at] ?? "") ? random.digits(1) : String.fromCharCode(97 + random.below(26));
  switch (random.below(4)) {
    case 0:
      return text.slice(0, at) + text.slice(at + 1);
    case 1:
      return text.slice(0, at) + letter + text.slice(at);
    case 2:
      return text.slice(0, at) + letter + text.slice(at + 1);
    default:
      return text.slice(0, at) + (text[at + 1] ?? "") + (text[at] ?? "") + text.slice(at + 2);
  }
}

/** As it was heard on the phone: what sounds alike is written otherwise. */
export function heard(random: Random, text: string): string {
  const [from, to] = random.pick(alike);
  return text.includes(from) ? text.replace(from, to) : text;
}

const alike: readonly (readonly [string, string])[] = [
  ["ei", "ai"],
  ["ie", "i"],
  ["tt", "t"],
  ["t", "th"],
  ["dt", "t"],
  ["ph", "f"],
  ["f", "ph"],
  ["ck", "k"],
  ["k", "c"],
  ["ä", "e"],
  ["ß", "ss"],
  ["nn", "n"],
  ["mm", "m"],
  ["y", "i"],
  ["z", "s"],
];

/** Umlauts as somebody without the keys for them writes: ue, or u. */
export function withoutUmlauts(random: Random, text: string): string {
  const spelled = random.chance(0.7);
  const plain: Record<string, string> = spelled
    ? { ä: "ae", ö: "oe", ü: "ue", Ä: "Ae", Ö: "Oe", Ü: "Ue", ß: "ss" }
    : { ä: "a", ö: "o", ü: "u", Ä: "A", Ö: "O", Ü: "U", ß: "s" };
  return text.replace(/[äöüÄÖÜß]/g, (letter) => plain[letter] ?? letter);
}
