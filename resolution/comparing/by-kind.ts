import type { Kind } from "../columns/kind.ts";
import { categories, houses, identifiers, mails, postcodes, regions, years } from "./code-levels.ts";
import type { Comparison } from "./comparison.ts";
import { dates } from "./date-levels.ts";
import { givenNames, names } from "./name-levels.ts";
import { texts } from "./text-levels.ts";

/** How values of each kind are compared (METHODS 1.5). */
export const comparisons: Readonly<Record<Kind, Comparison>> = {
  key: categories,
  ignored: categories,
  given: givenNames,
  middle: names,
  surname: names,
  full: names,
  organisation: texts,
  mail: mails,
  phone: identifiers,
  date: dates,
  year: years,
  month: categories,
  day: categories,
  street: texts,
  house: houses,
  city: names,
  postcode: postcodes,
  region: regions,
  identifier: identifiers,
  category: categories,
  text: texts,
};
