import { expect, it } from "vitest";
import { keyOf, type Order, type OrderStep, takeSteps } from "./order.ts";

const at = (minute: number) => new Date(Date.UTC(2026, 10, 22, 12, minute));
let made = 0;
const next = () => {
  made += 1;
  return made;
};
const step = (what: OrderStep["what"], minute: number, more: Partial<OrderStep> = {}): OrderStep => ({
  ...{ id: `t${next()}`, profileId: "p", sourceId: "s", number: "1001", at: at(minute), what },
  ...{ amount: null, currency: null, lines: [], ...more },
});
const line = (name: string) => ({ name, quantity: 1, price: null, sku: null });
const take = (known: Order[], ...steps: OrderStep[]) =>
  takeSteps(new Map(known.map((order) => [keyOf(order), order])), steps, () => `o${next()}`);

it("an order that is placed has what was in it, and what came of it follows", () => {
  const placed = step("placed", 0, { amount: 35.8, currency: "EUR", lines: [line("Sidamo")] });
  const { orders, steps } = take([], placed, step("refunded", 5, { amount: 12 }));
  expect(orders).toMatchObject([{ number: "1001", total: 35.8, currency: "EUR", lines: [{ name: "Sidamo" }] }]);
  expect(steps.map(({ what, order }) => [what, order.total])).toEqual([
    ["placed", 35.8],
    ["refunded", 35.8],
  ]);
});

it("told a second time it is the same order, and fills in what was missing", () => {
  const first = take([], step("placed", 0, { amount: 35.8 }));
  const second = take(first.orders, step("placed", 1, { amount: 99, currency: "EUR", lines: [line("Sidamo")] }));
  expect(second.steps).toEqual([]);
  expect(second.orders).toMatchObject([
    { id: first.orders[0]?.id, total: 35.8, currency: "EUR", lines: [line("Sidamo")] },
  ]);
  expect(take(second.orders, step("placed", 2)).orders).toEqual([]);
});

it("a refund may come before its order", () => {
  const refund = take([], step("refunded", 9, { amount: 12 }));
  expect(refund.orders).toMatchObject([{ placedAt: null, total: null }]);
  const placed = take(refund.orders, step("placed", 0, { amount: 35.8 }));
  expect(placed.orders).toMatchObject([{ placedAt: at(0), total: 35.8 }]);
  expect(placed.steps.map(({ what }) => what)).toEqual(["placed"]);
});

it("a changed order has what is in it now", () => {
  const { orders } = take(
    [],
    step("placed", 0, { lines: [line("Sidamo")] }),
    step("changed", 1, { lines: [line("Brasil")] }),
  );
  expect(orders).toMatchObject([{ lines: [{ name: "Brasil" }] }]);
});

it("orders without a number are each one of their own", () => {
  const { orders, steps } = take([], step("placed", 0, { number: "" }), step("placed", 1, { number: "" }));
  expect([orders.length, steps.length]).toEqual([2, 2]);
});
