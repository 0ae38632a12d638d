/** Words that people and programs write where they know nothing. */
const nothing = new Set(
  "null none n/a na nan unknown nil undefined n.a. #n/a - -- --- . .. ? ?? x xx xxx unbekannt k.a. ka keine keiner leer fehlt inconnu desconocido sconosciuto onbekend".split(
    " ",
  ),
);

/** Whether a value says nothing: empty, or a word for it. */
export function isNothing(value: string): boolean {
  if (value === "") return true;
  const trimmed = value.trim();
  return trimmed === "" || (trimmed.length < 12 && (nothing.has(trimmed.toLowerCase()) || trimmed === "keine Angabe"));
}

/** Lower case, without marks, ß as ss (NFKD; METHODS 1.2). */
export function foldMarks(text: string): string {
  const lower = text.toLowerCase();
  // Most values are plain, and plain ones need none of it.
  for (let at = 0; at < lower.length; at++) {
    if (lower.charCodeAt(at) > 127) {
      return lower
        .replaceAll("ß", "ss")
        .replaceAll("ø", "o")
        .replaceAll("ł", "l")
        .replaceAll("ı", "i")
        .normalize("NFKD")
        .replace(/\p{M}/gu, "");
    }
  }
  return lower;
}

/** Words with one space between them and nothing else. */
export const foldWords = (text: string): string =>
  foldMarks(text)
    .replace(/['’`´]/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/**
 * Umlauts written out as their base letter, so that Mueller meets Müller (folded: muller). Not behind a vowel or q: Bauer
 * and Queen have none.
 */
export const foldDigraphs = (text: string): string => text.replace(/(?<![aeiouq])([aou])e/g, "$1");

/** Whether somebody of these writes umlauts; only there written-out ones are looked for. */
export const hasUmlauts = (words: readonly string[]): boolean =>
  words.some((word) => /[äöüÄÖÜ]/.test(word.normalize("NFC")));
