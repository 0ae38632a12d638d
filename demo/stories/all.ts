import type { Customer } from "../people/customers.ts";
import type { Story } from "../story.ts";
import type { Template } from "../template.ts";
import { BUSINESS_DE } from "./business-de.ts";
import { ORDERS_DE } from "./orders-de.ts";
import { ORDERS_EN } from "./orders-en.ts";
import { THANKS } from "./thanks.ts";

export const STORIES: Story[] = [...ORDERS_DE, ...ORDERS_EN, ...BUSINESS_DE];

export function thanksFor({ language, form }: Customer): Template {
  return THANKS[language][form];
}
