import type { Placeholder, Variant } from "../../conversations/templates/contract.ts";
import type { Locale } from "../../platform/contract.ts";
import type { Formality } from "../../platform/i18n/greeting.ts";
import type { Key, Translate } from "../../platform/i18n/translate.ts";

/** As the contract has them; from there only types come to the browser. */
export const variants = ["de-formal", "de-informal", "en"] as const satisfies readonly Variant[];
export const placeholders = [
  "customer.greeting",
  "customer.firstName",
  "customer.lastName",
  "customer.name",
  "staff.name",
  "staff.firstName",
  "shop.name",
  "company.name",
  "conversation.subject",
] as const satisfies readonly Placeholder[];

const wordsOf: Record<Placeholder, Key> = {
  "customer.greeting": "templates.placeholders.customer.greeting",
  "customer.firstName": "templates.placeholders.customer.firstName",
  "customer.lastName": "templates.placeholders.customer.lastName",
  "customer.name": "templates.placeholders.customer.name",
  "staff.name": "templates.placeholders.staff.name",
  "staff.firstName": "templates.placeholders.staff.firstName",
  "shop.name": "templates.placeholders.shop.name",
  "company.name": "templates.placeholders.company.name",
  "conversation.subject": "templates.placeholders.conversation.subject",
};

export const isPlaceholder = (name: string): name is Placeholder => Object.hasOwn(wordsOf, name);

/** What a placeholder is called; one nobody knows stands as it is written. */
export const nameOf = (t: Translate, name: string): string =>
  isPlaceholder(name) ? t(wordsOf[name] as "templates.placeholders.customer.name") : `{{${name}}}`;

/** The first words without the greeting, which is the same in most. */
export const withoutGreeting = (preview: string) => preview.replace(/^\{\{\s*customer\.greeting\s*\}\}[,.!]?\s*/, "");

/** What is asked of the server for a variant. */
export const toneOf = (variant: Variant): { language: Locale; formality?: Formality } =>
  variant === "en"
    ? { language: "en" }
    : { language: "de", formality: variant === "de-formal" ? "formal" : "informal" };
