import type { CustomerView, TimelineEntry } from "../../../customers/contract.ts";
import type { en } from "../../../platform/i18n/en.ts";
import type { Formats } from "../../../platform/i18n/format.ts";
import type { Translate } from "../../../platform/i18n/translate.ts";

type Words = { t: Translate; format: Formats };
type Visit = NonNullable<TimelineEntry["visit"]>;
type Order = NonNullable<TimelineEntry["order"]>;
type Doing = keyof typeof en.customers.timeline.visited.done;

/** Of titles and products so many are named. */
const mostNamed = 3;

/** "Looked at 7 pages: Sidamo, Versand and 2 more, put Sidamo into the cart and went to the checkout" */
export function visitWords(
  { t, format }: Words,
  { pages, actions, titles, viewed, taken, done, checkout }: Visit,
): string {
  const named = (names: readonly string[]) => {
    const rest = names.length - mostNamed;
    const more = rest > 0 ? [t("customers.timeline.ordered.more", { count: rest })] : [];
    return format.list([...names.slice(0, mostNamed), ...more]);
  };
  // What was put into the cart was looked at, and a page that is called like its product is named once.
  const products = viewed.filter((name) => !titles.includes(name) && !taken.includes(name));
  const together = pages === 1 && titles.length === 1;
  const parts = [
    pages > 0 ? pageWords(t, pages, together ? [...titles, ...products] : titles, named) : "",
    products.length > 0 && !together ? t("customers.timeline.visited.viewed", { names: named(products) }) : "",
    taken.length > 0 ? t("customers.timeline.visited.taken", { names: named(taken) }) : "",
    ...done.filter((one) => one !== ":cart" || (taken.length === 0 && !checkout)).map((one) => doingWords(t, one)),
    checkout ? t("customers.timeline.visited.checkout") : "",
  ].filter(Boolean);
  if (parts.length === 0) return t("customers.timeline.visited.only", { count: actions });
  const words = format.list(parts);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function pageWords(
  t: Translate,
  count: number,
  titles: readonly string[],
  named: (names: readonly string[]) => string,
) {
  return titles.length > 0
    ? t("customers.timeline.visited.titled", { count, titles: named(titles) })
    : t("customers.timeline.visited.pages", { count });
}

/** A colon stands before what the specification names; everything else is called what the sender calls it. */
function doingWords(t: Translate, one: string): string {
  return one.startsWith(":") ? t(`customers.timeline.visited.done.${one.slice(1) as Doing}`) : one;
}

/** "Ordered for €35.80: 2 × Sidamo and Brasil" */
export function orderWords({ t, format }: Words, { what, amount, currency, lines, more }: Order): string {
  const names = lines.map(({ name, quantity }) =>
    quantity === 1 ? name : t("customers.timeline.ordered.line", { quantity: format.number(quantity), name }),
  );
  const rest = more > 0 ? [t("customers.timeline.ordered.more", { count: more })] : [];
  const deed = t(`customers.timeline.ordered.${what}`);
  const all = format.list([...names.filter(Boolean), ...rest]);
  // What was in it stands where it was ordered; what came later is about the money.
  const listed = what === "placed" || what === "changed" ? all : "";
  if (amount === null) return listed ? t("customers.timeline.ordered.of", { what: deed, names: listed }) : deed;
  const sum = format.money(amount, currency);
  if (what === "refunded" || what === "cancelled")
    return t("customers.timeline.ordered.sum", { what: deed, amount: sum });
  if (!listed) return t("customers.timeline.ordered.for", { what: deed, amount: sum });
  return t("customers.timeline.ordered.forOf", { what: deed, amount: sum, names: listed });
}

/** Until when it went on, which order it was, and who told of it. */
export function toldBy(
  { at, visit, order, profileId }: TimelineEntry,
  customer: CustomerView,
  { t, format }: Words,
): string {
  const profile = customer.profiles.find(({ id }) => id === profileId);
  const until = visit && format.time(visit.until) !== format.time(at) ? format.time(visit.until) : "";
  return [
    until ? t("customers.timeline.visited.until", { time: until }) : "",
    order?.number ? t("customers.timeline.ordered.number", { number: order.number }) : "",
    profile?.origin ?? "",
  ]
    .filter(Boolean)
    .join(" · ");
}
