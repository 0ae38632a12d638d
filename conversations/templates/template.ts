import type { Locale } from "../../platform/contract.ts";
import type { Formality } from "../../platform/i18n/greeting.ts";
import { placeholdersIn } from "../../platform/i18n/placeholders.ts";
import { placeholders, type Texts, type Variant, variants } from "./contract.ts";

/** The texts that say something. */
export function written(texts: Texts): Texts {
  return Object.fromEntries(
    variants.flatMap((variant) => {
      const text = texts[variant]?.trim();
      return text ? [[variant, text]] : [];
    }),
  );
}

export const variantsOf = (texts: Texts): Variant[] => variants.filter((variant) => texts[variant]);

export const variantFor = (language: Locale, formality: Formality): Variant =>
  language === "en" ? "en" : `de-${formality}`;

/** The wanted one, else the same language with the other formality, else any there is. */
export function nearest(there: readonly Variant[], wanted: Variant): Variant | undefined {
  const language = wanted.slice(0, 2);
  return there.find((one) => one === wanted) ?? there.find((one) => one.startsWith(language)) ?? there[0];
}

/** The first placeholder no template knows. */
export function firstUnknown(texts: Texts): string | undefined {
  const known: readonly string[] = placeholders;
  return placeholdersIn(Object.values(texts).join("\n")).find((name) => !known.includes(name));
}
