import type { Customer } from "../people/customers.ts";
import { readStories, type Story } from "../telling/story.ts";
import type { Template } from "../telling/template.ts";
import { BREWING } from "./de/brewing.ts";
import { BUSINESS } from "./de/business.ts";
import { CAFES } from "./de/cafes.ts";
import { NEIGHBOURS } from "./de/neighbours.ts";
import { ORDERS } from "./de/orders.ts";
import { STAYING } from "./de/staying.ts";
import { TRADE } from "./de/trade.ts";
import { BREWING as BREWING_EN } from "./en/brewing.ts";
import { BUSINESS as BUSINESS_EN } from "./en/business.ts";
import { CAFES as CAFES_EN } from "./en/cafes.ts";
import { ORDERS as ORDERS_EN } from "./en/orders.ts";
import { STAYING as STAYING_EN } from "./en/staying.ts";
import { THANKS } from "./thanks.ts";

const GERMAN = [ORDERS, BUSINESS, TRADE, BREWING, CAFES, STAYING, NEIGHBOURS];
const ENGLISH = [ORDERS_EN, BUSINESS_EN, BREWING_EN, CAFES_EN, STAYING_EN];

/** Everything that can happen to customers of ours. */
export const STORIES: Story[] = [
  ...GERMAN.flatMap((text) => readStories("de", text)),
  ...ENGLISH.flatMap((text) => readStories("en", text)),
];

export function thanksFor({ language, form }: Customer): Template {
  return THANKS[language][form];
}
