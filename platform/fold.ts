/**
 * The form of a word in which lists sort and parts are found: lower case, without marks, ß as ss.
 * Umlauts fold to their base letter, so that "Müller" and "muller" meet; "Mueller" does not.
 */
export function fold(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("ß", "ss").replace(/\s+/g, " ").trim();
}
