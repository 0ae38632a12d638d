import type { JourneyStage } from "../../customers/contract.ts";
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

type Told = readonly [source: string, journey: JourneyStage];
const GERMAN: Told[] = [
  [ORDERS, "buy"],
  [BUSINESS, "choose"],
  [TRADE, "buy"],
  [BREWING, "use"],
  [CAFES, "use"],
  [STAYING, "stay"],
  [NEIGHBOURS, "discover"],
];
const ENGLISH: Told[] = [
  [ORDERS_EN, "buy"],
  [BUSINESS_EN, "choose"],
  [BREWING_EN, "use"],
  [CAFES_EN, "use"],
  [STAYING_EN, "stay"],
];

/** Everything that can happen to customers of ours. */
export const STORIES: Story[] = [
  ...GERMAN.flatMap(([text, journey]) => readStories("de", text, journey)),
  ...ENGLISH.flatMap(([text, journey]) => readStories("en", text, journey)),
];

export function thanksFor({ language, form }: Customer): Template {
  return THANKS[language][form];
}
