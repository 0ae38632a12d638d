import type { TemplateInput } from "../conversations/templates/contract.ts";

/** What the roastery writes again and again. */
export const TEMPLATES: readonly (Omit<TemplateInput, "shopId"> & { shop?: string })[] = [
  {
    name: "Glas zerbrochen",
    shortcut: "glas",
    reach: "everybody",
    texts: {
      "de-formal": `{{customer.greeting}},

das tut uns leid. Wir schicken Ihnen heute ein neues Glas; das zerbrochene dürfen Sie einfach wegwerfen. Vorsicht bei den Scherben!`,
      "de-informal": `{{customer.greeting}},

das tut uns leid. Wir schicken dir heute ein neues Glas; das zerbrochene darfst du einfach wegwerfen. Vorsicht bei den Scherben!`,
      en: `{{customer.greeting}},

I am sorry about that. A new jar leaves today; please just throw the broken one away, and mind the shards!`,
    },
  },
  {
    name: "Danke für die Geduld",
    shortcut: "danke",
    reach: "everybody",
    texts: {
      "de-formal": `{{customer.greeting}},

vielen Dank für Ihre Geduld. Ich habe nachgesehen:`,
      "de-informal": `{{customer.greeting}},

danke für deine Geduld. Ich habe nachgesehen:`,
      en: `{{customer.greeting}},

thank you for your patience. I have looked it up:`,
    },
  },
  {
    name: "Kaffee zurückgeben",
    shortcut: "rückgabe",
    reach: "everybody",
    texts: {
      "de-formal": `{{customer.greeting}},

schicken Sie uns den Kaffee gern zurück, auch angebrochen. Schreiben Sie „{{conversation.subject}}“ dazu, dann finde ich ihn gleich.`,
      "de-informal": `{{customer.greeting}},

schick uns den Kaffee gern zurück, auch angebrochen. Schreib „{{conversation.subject}}“ dazu, dann finde ich ihn gleich.`,
      en: `{{customer.greeting}},

do send the coffee back, opened or not. Put “{{conversation.subject}}” on it and I will find it at once.`,
    },
  },
  {
    name: "Tisch reserviert",
    shortcut: "tisch",
    reach: "shop",
    shop: "suedvorstadt",
    texts: {
      "de-informal": `{{customer.greeting}},

euer Tisch ist reserviert. Wir freuen uns auf euch!

{{staff.firstName}}, {{shop.name}}`,
      en: `{{customer.greeting}},

your table is reserved. We are looking forward to you!

{{staff.firstName}}, {{shop.name}}`,
    },
  },
];
