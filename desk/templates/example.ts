import type { Placeholder, Variant } from "../../conversations/templates/contract.ts";
import { greet } from "../../platform/i18n/greeting.ts";
import { fillPlaceholders } from "../../platform/i18n/placeholders.ts";
import type { Me } from "../../team/contract.ts";

/** Invented people to try a template on: one we know, and one who gave nothing but an address. */
export type Example = "someone" | "nobody";

const anna = { title: "", first: "Anna", last: "Schmidt" };

/** A template as somebody invented would read it. `subject` and `shop` stand in for what a conversation would have. */
export function exampleOf(
  text: string,
  variant: Variant,
  example: Example,
  { me, subject, shop }: { me: Me; subject: string; shop: string },
): string {
  const known = example === "someone";
  const greeting = greet({
    language: variant === "en" ? "en" : "de",
    formality: variant === "de-formal" ? "formal" : "informal",
    salutation: known ? "ms" : null,
    name: known ? anna : null,
  });
  const values: Record<Placeholder, string | null> = {
    "customer.greeting": greeting.text,
    "customer.firstName": known ? anna.first : null,
    "customer.lastName": known ? anna.last : null,
    "customer.name": known ? `${anna.first} ${anna.last}` : null,
    "staff.name": me.name,
    "staff.firstName": me.name.split(" ")[0] ?? me.name,
    "shop.name": me.shops[0]?.name ?? shop,
    "company.name": me.company,
    "conversation.subject": subject,
  };
  return fillPlaceholders(text, values).text;
}
