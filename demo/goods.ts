/** What the company sells: as it stands on an invoice, and in the online shop in both languages. Prices in cents. */
export const GOODS: readonly { paper: string; de: string; en: string; cents: number }[] = [
  good("Espresso Morgenrot, 1 kg, ganze Bohne", 3120, "Espresso Morgenrot 1 kg"),
  good("Langschläfer, 1 kg, ganze Bohne", 2950, "Langschläfer 1 kg"),
  good("Auwald, 1 kg, ganze Bohne", 3060, "Auwald 1 kg"),
  good("Kanalblick, 500 g, Filter gemahlen", 1790, "Kanalblick 500 g"),
  good("Zugvogel, 250 g, ganze Bohne", 1180, "Zugvogel 250 g"),
  good("Guji im Glas, 250 g", 1490, "Guji im Glas 250 g", "Guji in the jar 250 g"),
  good("Nachtschwärmer, entkoffeiniert, 500 g", 1690, "Nachtschwärmer 500 g"),
  good("Erste Schicht, 250 g", 980, "Erste Schicht 250 g"),
  good("Papierfilter Größe 4, 100 Stück", 520, "Papierfilter Größe 4", "Paper filters size 4"),
  good("Hafergetränk Barista, 6 x 1 l", 1440, "Hafergetränk Barista", "Oat drink Barista"),
];

function good(paper: string, cents: number, de: string, en = de) {
  return { paper, de, en, cents };
}
