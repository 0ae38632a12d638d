import type { Locale } from "../../platform/contract.ts";

const shelf = "stammgast.locale";

/** The language somebody chose on this browser before signing in. */
export function chosenLocale(): Locale | undefined {
  const chosen = sessionStorage.getItem(shelf);
  return chosen === "de" || chosen === "en" ? chosen : undefined;
}

export function keepLocale(locale: Locale): void {
  sessionStorage.setItem(shelf, locale);
}
