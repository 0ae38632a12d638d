import { idAt, randomOf } from "../seed/random.ts";

const begun = Date.UTC(2026, 9, 1);
const products = [
  "Sidamo",
  "Brasil Santos",
  "Hausmischung",
  "Filter 1x4",
  "Mühle",
  "Espresso No. 1",
  "Tasse",
  "Guatemala",
];
const device = {
  library: { name: "analytics.js", version: "npm:next-1.84.3" },
  userAgent: "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36",
  ...{ locale: "de-DE", timezone: "Europe/Berlin" },
};

export type Told = {
  /** Bodies of requests, as JSON. */
  batches: string[];
  /** How many of the calls belong to a visit: all but those that say who somebody is. */
  steps: number;
};

/** So many distinct calls of a shop's visitors, a few of whom come often and every fiftieth call of whom says who they are. */
export function batchesOf(count: number, each: number): Told {
  const calls = Array.from({ length: count }, (_, number) => callOf(number, count));
  const batches = Array.from({ length: Math.ceil(count / each) }, (_, place) =>
    JSON.stringify({ batch: calls.slice(place * each, (place + 1) * each), sentAt: new Date(begun + count * 2_000) }),
  );
  return { batches, steps: calls.filter(({ type }) => type !== "identify").length };
}

function callOf(number: number, count: number) {
  const random = randomOf(7, 50, number);
  const visitor = Math.floor(random.unit() ** 2 * Math.max(1, count / 20));
  const at = begun + number * 2_000;
  const path = `/kaffee/${random.below(400)}`;
  const page = { path, url: `https://shop.example${path}`, title: random.pick(products), referrer: "" };
  const head = {
    ...{ messageId: `ajs-next-${at}-${idAt(random, at)}`, anonymousId: `visitor-${visitor}`, timestamp: new Date(at) },
    context: { ...device, page },
  };
  if (number % 50 === 0) {
    const traits = { email: `visitor.${visitor}@post.example`, name: `Visitor ${visitor}` };
    return { ...head, type: "identify", userId: `u${visitor}`, traits };
  }
  if (random.chance(0.6)) return { ...head, type: "page", name: page.title, properties: page };
  const properties = {
    name: page.title,
    price: random.below(4000) / 100,
    currency: "EUR",
    sku: `S${random.below(900)}`,
  };
  return { ...head, type: "track", event: random.pick(["Product Viewed", "Product Added", "Cart Viewed"]), properties };
}
