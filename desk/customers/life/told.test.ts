import { expect, it } from "vitest";
import type { TimelineEntry } from "../../../customers/contract.ts";
import type { Locale } from "../../../platform/contract.ts";
import { formats } from "../../../platform/i18n/format.ts";
import { translator } from "../../../platform/i18n/translate.ts";
import { orderWords, visitWords } from "./told.ts";

const words = (locale: Locale) => ({ t: translator(locale), format: formats(locale, "Europe/Berlin") });
const aVisit: NonNullable<TimelineEntry["visit"]> = {
  ...{
    until: "2026-11-22T12:00:00Z",
    pages: 0,
    actions: 0,
    titles: [],
    viewed: [],
    taken: [],
    done: [],
    checkout: false,
  },
};
const anOrder: NonNullable<TimelineEntry["order"]> = {
  ...{ number: "1001", what: "placed", amount: null, currency: null, lines: [], more: 0 },
};

it.each([
  [{ pages: 1 }, "Looked at a page", "Sah sich eine Seite an"],
  [{ pages: 1, titles: ["Kaffee"] }, "Looked at Kaffee", "Sah sich Kaffee an"],
  [
    { pages: 7, titles: ["A", "B", "C", "D"], viewed: ["Sidamo", "Brasil"], taken: ["Sidamo"], checkout: true },
    "Looked at 7 pages: A, B, C and 1 more, looked at Brasil, put Sidamo into the cart and went to the checkout",
    "Sah sich 7 Seiten an: A, B, C und 1 weiteres, sah sich Brasil an, legte Sidamo in den Warenkorb und ging zur Kasse",
  ],
  [
    { pages: 1, titles: ["Espresso"], viewed: ["Sidamo", "Brasil"], taken: ["Brasil"], done: [":cart"] },
    "Looked at Espresso and Sidamo and put Brasil into the cart",
    "Sah sich Espresso und Sidamo an und legte Brasil in den Warenkorb",
  ],
  [
    { actions: 2, done: [":cart", "Trial Started"] },
    "Looked at the cart and Trial Started",
    "Sah in den Warenkorb und Trial Started",
  ],
  [{ actions: 3 }, "Did 3 things", "Tat 3 Dinge"],
])("a visit is told in a sentence: %o", (visit, english, german) => {
  expect(visitWords(words("en"), { ...aVisit, ...visit })).toBe(english);
  expect(visitWords(words("de"), { ...aVisit, ...visit })).toBe(german);
});

it.each([
  [{}, "Ordered", "Bestellt"],
  [
    {
      amount: 35.8,
      currency: "EUR",
      lines: [
        { name: "Sidamo", quantity: 2 },
        { name: "Filter", quantity: 1 },
      ],
      more: 1,
    },
    "Ordered for €35.80: 2 × Sidamo, Filter and 1 more",
    "Bestellt für 35,80\u00a0€: 2 × Sidamo, Filter und 1 weiteres",
  ],
  [
    { what: "refunded" as const, amount: 12, currency: null, lines: [{ name: "Sidamo", quantity: 2 }] },
    "Refunded: 12.00",
    "Erstattet: 12,00",
  ],
])("an order is told in a sentence: %o", (order, english, german) => {
  expect(orderWords(words("en"), { ...anOrder, ...order })).toBe(english);
  expect(orderWords(words("de"), { ...anOrder, ...order })).toBe(german);
});
