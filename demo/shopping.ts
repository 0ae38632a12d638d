import { DAY, MINUTE } from "./calendar.ts";
import { GOODS } from "./goods.ts";
import { wakingTime } from "./history.ts";
import type { Customer } from "./people/customers.ts";
import type { Random } from "./random.ts";
import { PAGES } from "./stories/online-shop.ts";

/** What the website of the online shop tells of somebody, as Segment's client for browsers writes it. */
export type DemoCall = {
  type: "page" | "track" | "identify";
  messageId: string;
  timestamp: string;
  anonymousId: string;
  userId?: string;
  name?: string;
  event?: string;
  properties?: Record<string, unknown>;
  traits?: Record<string, unknown>;
};

type Bought = { good: (typeof GOODS)[number]; quantity: number };
type Deed = Pick<DemoCall, "type" | "name" | "event" | "properties"> | "sign-in";
type Visit = { at: Date; deeds: Deed[] };

/** One in so many of those who usually come to a café orders online as well. */
const ALSO_ONLINE = 7;
const NEWEST_ORDER = 20418;
/** An order every three hours: the numbers grow with time. */
const ORDER_EVERY = 0.12 * DAY;

/** What people did in the online shop over two years: those who buy there, and some of the others. Only who wrote is known. */
export function shopCalls(random: Random, now: Date, customers: readonly Customer[], wrote: Set<string>): DemoCall[] {
  const numbers = new Set([NEWEST_ORDER]);
  return customers.flatMap((customer, index) => {
    const online = customer.shop === "online" || customer.knownByHand || index % ALSO_ONLINE === 3;
    if (!online || customer.organisation || !wrote.has(customer.email)) return [];
    const visits = times(random, now, comesBy(customer)).map((at) =>
      visitAt(random, at, customer, () => orderNumber(now, at, numbers)),
    );
    const all = customer.knownByHand ? [...visits, brokenJar(now, customer)] : visits;
    return callsOf(random, customer, 3391 + index * 7, all).filter(({ timestamp }) => timestamp < now.toISOString());
  });
}

const comesBy = ({ knownByHand, host }: Customer): [number, number] =>
  knownByHand ? [15, 19] : host ? [4, 10] : [1, 6];

/** When somebody came by, oldest first: not within the last four days, which are told by hand. */
function times(random: Random, now: Date, [least, most]: [number, number]): Date[] {
  return Array.from({ length: random.int(least, most) }, () =>
    wakingTime(random, new Date(now.getTime() - (5 + random.next() ** 1.4 * 715) * DAY)),
  ).sort((a, b) => a.getTime() - b.getTime());
}

function orderNumber(now: Date, at: Date, taken: Set<number>): string {
  let number = NEWEST_ORDER - Math.round((now.getTime() - at.getTime() - 3 * DAY) / ORDER_EVERY);
  while (taken.has(number)) number -= 1;
  taken.add(number);
  return `M-${number}`;
}

function visitAt(random: Random, at: Date, { language, knownByHand }: Customer, number: () => string): Visit {
  const pages = PAGES[language];
  const page = (name: string): Deed => ({ type: "page", name });
  const some = <T>(most: number, one: () => T): T[] => [...new Set(Array.from({ length: random.int(1, most) }, one))];
  if (random.chance(0.24)) return { at, deeds: some(3, () => random.fairly(pages.advice)).map(page) };
  const looked = some(3, () => random.fairly(GOODS));
  const looking = [page(random.pick(pages.shelves)), ...looked.map((good) => product("Viewed", good[language]))];
  if (random.chance(knownByHand ? 0.2 : 0.45)) return { at, deeds: looking };
  const taken = looked.slice(0, 2).map((good) => ({ good, quantity: random.pick([1, 1, 1, 2, 2, 3]) }));
  return { at, deeds: [...looking, ...buying(taken, language, number())] };
}

/** The order of today's story, M-20418: the visit in which it was placed. */
function brokenJar(now: Date, { language }: Customer): Visit {
  const jars = GOODS.find(({ de }) => de.startsWith("Guji im Glas"));
  if (!jars) throw new Error("there are no jars of Guji");
  const at = new Date(now.getTime() - 3 * DAY);
  const looking: Deed[] = [{ type: "page", name: PAGES[language].account }, product("Viewed", jars[language])];
  return { at, deeds: [...looking, ...buying([{ good: jars, quantity: 2 }], language, `M-${NEWEST_ORDER}`)] };
}

const product = (what: "Viewed" | "Added", name: string): Deed => ({
  ...{ type: "track", event: `Product ${what}`, properties: { name } },
});

function buying(taken: readonly Bought[], language: Customer["language"], number: string): Deed[] {
  const products = taken.map(({ good, quantity }) => ({ name: good[language], price: good.cents / 100, quantity }));
  const total = taken.reduce((sum, { good, quantity }) => sum + good.cents * quantity, 0) / 100;
  const order = { order_id: number, total, currency: "EUR", products };
  return [
    ...products.map(({ name }) => product("Added", name)),
    ...["Cart Viewed", "sign-in", "Checkout Started"].map(
      (event): Deed => (event === "sign-in" ? event : { type: "track", event }),
    ),
    { type: "track", event: "Order Completed", properties: order },
  ];
}

/** One in so many orders is partly given back, some days later, by us. */
const REFUNDED = 24;

/** Until they first buy something nobody knows who they are; from then on the browser does. */
function callsOf(random: Random, customer: Customer, account: number, visits: readonly Visit[]): DemoCall[] {
  const [anonymousId, userId] = [`b${account}`, String(account)];
  const calls: DemoCall[] = [];
  let known = false;
  const tell = (at: number, more: Partial<DemoCall> & Pick<DemoCall, "type">) =>
    calls.push({
      ...{ messageId: `${account}-${calls.length}`, timestamp: new Date(at).toISOString(), anonymousId },
      ...(known ? { userId } : {}),
      ...more,
    });
  for (const { at, deeds } of visits) {
    let moment = at.getTime();
    for (const deed of deeds) {
      moment += random.int(15, 110) * 1000;
      if (deed !== "sign-in") tell(moment, deed);
      else if (!known) {
        known = true;
        const traits = { email: customer.email, firstName: customer.first, lastName: customer.last };
        tell(moment, { type: "identify", traits });
      }
    }
    const order = deeds.find((deed) => deed !== "sign-in" && deed.event === "Order Completed");
    if (typeof order === "object" && random.int(1, REFUNDED) === 1) {
      tell(moment + random.int(4, 9) * DAY + 50 * MINUTE, refund(order.properties));
    }
  }
  // Who never bought anything is nobody we know.
  return known ? calls : [];
}

function refund(order: Record<string, unknown> = {}): Partial<DemoCall> & Pick<DemoCall, "type"> {
  const [first] = order["products"] as { price: number }[];
  const properties = { order_id: order["order_id"], total: first?.price, currency: "EUR" };
  return { type: "track", event: "Order Refunded", properties };
}
