export type Line = { name: string; quantity: number; price: number | null; sku: string | null };
export type What = "placed" | "changed" | "refunded" | "cancelled";

/** Something that happened to an order, as its source tells it. */
export type OrderStep = {
  /** Of the telling. */
  id: string;
  profileId: string;
  sourceId: string;
  /** As the shop calls the order; "" when it does not say. */
  number: string;
  at: Date;
  what: What;
  amount: number | null;
  /** ISO 4217. */
  currency: string | null;
  lines: Line[];
};

/** An order as it is known: `isNew` until it is written. */
export type Order = {
  id: string;
  profileId: string;
  sourceId: string;
  number: string;
  placedAt: Date | null;
  total: number | null;
  currency: string | null;
  lines: Line[];
};

export type Taken = { orders: Order[]; steps: (OrderStep & { order: Order })[] };

/** By which an order is looked for. */
export const keyOf = ({ sourceId, number }: { sourceId: string; number: string }): string => `${sourceId} ${number}`;

/**
 * Works out what becomes of these steps, with the orders that are known already by `keyOf`. Answers the orders that are new
 * or say something else now, and the steps to be entered: an order that is placed again is not.
 */
export function takeSteps(known: ReadonlyMap<string, Order>, steps: readonly OrderStep[], newId: () => string): Taken {
  const orders = new Map(known);
  const changed = new Set<string>();
  const entered: { step: OrderStep; key: string }[] = [];
  for (const step of [...steps].sort((a, b) => Number(a.at) - Number(b.at))) {
    // Without a number nobody can tell that another step is about the same one.
    const key = step.number ? keyOf(step) : step.id;
    const before = orders.get(key);
    const again = step.what === "placed" && before?.placedAt != null;
    const order = filled(before ?? blank(step, newId()), step);
    if (order !== before) {
      orders.set(key, order);
      changed.add(key);
    }
    if (!again) entered.push({ step, key });
  }
  const of = (key: string) => orders.get(key) as Order;
  return {
    orders: [...changed].map(of),
    steps: entered.map(({ step, key }) => ({ ...step, order: of(key) })),
  };
}

const blank = ({ profileId, sourceId, number }: OrderStep, id: string): Order => ({
  ...{ id, profileId, sourceId, number },
  ...{ placedAt: null, total: null, currency: null, lines: [] },
});

/** Placing and changing say what is in it; what came later says it only of an order nobody told us of. */
function filled(order: Order, step: OrderStep): Order {
  const tells = step.what === "placed" || step.what === "changed";
  const renew = step.what === "changed";
  const lines = step.lines.length > 0 && (renew || order.lines.length === 0) ? step.lines : order.lines;
  const total = tells && (renew || order.total === null) ? (step.amount ?? order.total) : order.total;
  const currency = order.currency ?? step.currency;
  const placedAt = order.placedAt ?? (step.what === "placed" ? step.at : null);
  const same =
    lines === order.lines && total === order.total && currency === order.currency && placedAt === order.placedAt;
  return same && order.number ? order : { ...order, lines, total, currency, placedAt };
}
