import {
  answered,
  broken,
  clicked,
  daily,
  type Go,
  item,
  labelled,
  pageOf,
  type Screen,
  screen,
  visit,
} from "./screen.ts";

const katharina = pageOf("Katharina Vollmer");
const more = `.head ${labelled((words) => words.customers.moreWith)
  .split(", ")
  .join(", .head ")}`;

/** What of somebody's life is to be shown, by its name in the address. */
const showing =
  (name: string, what: string): Go =>
  async (page, base) => {
    await pageOf(name)(page, base);
    await page.goto(`${page.url()}?show=${what}`);
    await page.locator(".entry").first().waitFor();
  };

/** Those we know. */
export const people: readonly Screen[] = [
  daily("customers", visit("/customers", ".people li")),
  screen("organisations", visit("/customers?kind=organisation", ".people li")),
  screen("nobody-found", visit("/customers?q=qqqqxxzz", ".blank")),
  screen("customers-failed", answered(visit("/customers"), /\/api\/v1\/customers\?/, 500, broken, ".blank")),
  daily("customer", katharina, { drawn: ["customer"] }),
  screen("customer-visits", showing("Sofia Lindqvist", "visit")),
  screen("customer-orders", showing("Katharina Vollmer", "order")),
  daily("organisation", pageOf("Café Lindenhof")),
  screen("customer-unknown", visit("/customers/01990000-0000-7000-8000-000000000000", ".blank")),
  screen("customer-more", clicked(katharina, [more], ".menu")),
  screen("customer-tags", clicked(katharina, [more, item((words) => words.tags.title)], ".dialog")),
  screen("customer-rename", clicked(katharina, [more, item((words) => words.customers.rename)], ".dialog")),
  screen("customer-join", clicked(katharina, [more, item((words) => words.customers.join)], ".dialog")),
  screen("customer-erase", clicked(katharina, [more, item((words) => words.rights.erase)], ".amounts"), {
    who: "admin",
  }),
  screen("customer-export", clicked(katharina, [more, item((words) => words.rights.export)], ".hand-out"), {
    who: "admin",
  }),
  screen("customer-belongs", clicked(katharina, [more, item((words) => words.customers.relate.person)], ".dialog")),
  screen("customer-note", clicked(katharina, [".head .end > button"], ".note-form")),
];
