const titles = /^(dr|prof|herr|frau|mr|mrs|ms|dipl|ing|med|familie|family)\.?$/i;

/** One or two letters that stand in for a face: first and last word of the name without titles, "?" for nobody. */
export function initials(name: string): string {
  const words = name
    .replace(/@.*$/, "")
    .split(/[\s._,-]+/u)
    .filter((word) => /^[\p{L}\p{N}]/u.test(word));
  const bare = words.filter((word) => !titles.test(word));
  const [first, last] = ends(bare.length > 0 ? bare : words);
  return `${letter(first)}${letter(last)}` || "?";
}

const ends = (words: string[]): [string | undefined, string | undefined] => [
  words[0],
  words.length > 1 ? words.at(-1) : undefined,
];

const letter = (word: string | undefined) => (word ? (Array.from(word)[0] ?? "").toLocaleUpperCase("de") : "");
