import type { Language } from "../calendar.ts";

/** Titles of the pages of the online shop. */
export const PAGES: Record<Language, { shelves: string[]; advice: string[]; account: string }> = {
  de: {
    shelves: ["Espresso", "Filterkaffee", "Entkoffeiniert", "Neu aus dem Röster", "Zubehör", "Alle Kaffees"],
    advice: [
      ...["Welche Bohne passt zu mir?", "Mahlgrade", "Herdkanne richtig füllen", "Versand und Lieferzeit"],
      ...["Abo ändern oder pausieren", "Unsere Bauern in Guji", "Wasser und Kaffee", "Rückgabe und Glasbruch"],
    ],
    account: "Mein Konto",
  },
  en: {
    shelves: ["Espresso", "Filter coffee", "Decaf", "Fresh from the roaster", "Equipment", "All coffees"],
    advice: [
      ...["Which bean suits me?", "Grind sizes", "How to fill a moka pot", "Shipping and delivery times"],
      ...["Change or pause a subscription", "Our farmers in Guji", "Water and coffee", "Returns and broken jars"],
    ],
    account: "My account",
  },
};
