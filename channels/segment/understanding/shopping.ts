import { clean } from "../../../customers/naming.ts";
import type { Line, OrderStep, What } from "../../../orders/order.ts";
import type { Step } from "../../../visits/visit.ts";
import { type Call, type Fields, fieldsOf, textOf } from "./call.ts";

/** What the events of Segment's e-commerce specification mean; a colon marks what the desk has words for. */
const meanings: Record<string, { kind: Step["kind"]; done?: string }> = {
  ...{ "product viewed": { kind: "viewed" }, "product clicked": { kind: "viewed" } },
  ...{ "product added": { kind: "taken" }, "product list viewed": { kind: "page" } },
  ...{ "checkout started": { kind: "checkout" }, "checkout step viewed": { kind: "checkout" } },
  ...{ "checkout step completed": { kind: "checkout" }, "payment info entered": { kind: "checkout" } },
  "products searched": { kind: "done", done: ":searched" },
  "product list filtered": { kind: "done", done: ":filtered" },
  "product removed": { kind: "done", done: ":removed" },
  "cart viewed": { kind: "done", done: ":cart" },
  "cart shared": { kind: "done", done: ":shared" },
  "product shared": { kind: "done", done: ":shared" },
  "product added to wishlist": { kind: "done", done: ":wished" },
  "product removed from wishlist": { kind: "done", done: ":unwished" },
  "wishlist product added to cart": { kind: "taken" },
  "product reviewed": { kind: "done", done: ":reviewed" },
  "coupon entered": { kind: "done", done: ":coupon" },
  "coupon applied": { kind: "done", done: ":coupon" },
  "coupon denied": { kind: "done", done: ":no-coupon" },
  "coupon removed": { kind: "done", done: ":coupon" },
  "promotion viewed": { kind: "done", done: ":promotion" },
  "promotion clicked": { kind: "done", done: ":promotion" },
};

const orderEvents: Record<string, What> = {
  ...{ "order completed": "placed", "completed order": "placed", "order updated": "changed" },
  ...{ "order refunded": "refunded", "refunded order": "refunded" },
  ...{ "order cancelled": "cancelled", "order canceled": "cancelled", "cancelled order": "cancelled" },
};
/** As the first version of the specification called them. */
const former: Record<string, string> = {
  ...{ "viewed product": "product viewed", "added product": "product added", "removed product": "product removed" },
  ...{ "viewed product category": "product list viewed", "viewed cart": "cart viewed" },
  ...{ "viewed checkout step": "checkout step viewed", "completed checkout step": "checkout step completed" },
};

/** What a call adds to a visit, undefined when it is none of it: who somebody is, or what happened to an order. */
export function stepOf(call: Call, profileId: string): Step | undefined {
  const { kind, sourceId, at, name, properties } = call;
  const step = { profileId, sourceId, at };
  if (kind === "page" || kind === "screen") return { ...step, kind: "page", name };
  if (kind !== "track" || orderStepOf(call, profileId)) return undefined;
  const event = eventOf(name);
  const meaning = Object.hasOwn(meanings, event) ? meanings[event] : undefined;
  if (!meaning) return { ...step, kind: "done", name };
  return { ...step, kind: meaning.kind, name: meaning.done ?? productIn(properties) };
}

/** What a call says of an order, undefined when it says nothing of one. */
export function orderStepOf(call: Call, profileId: string): OrderStep | undefined {
  const event = eventOf(call.name);
  const what = call.kind === "track" && Object.hasOwn(orderEvents, event) ? orderEvents[event] : undefined;
  if (!what) return undefined;
  const { properties, sourceId, id, at } = call;
  const currency = textOf(properties["currency"]).trim().toUpperCase();
  return {
    ...{ id, profileId, sourceId, at, what },
    number: clean(textOf(properties["order_id"] ?? properties["orderId"]), 100),
    amount: moneyIn(properties["total"] ?? properties["revenue"] ?? properties["value"]),
    currency: /^[A-Z]{3}$/.test(currency) ? currency : null,
    lines: linesIn(properties["products"]),
  };
}

function eventOf(name: string): string {
  const event = name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
  return Object.hasOwn(former, event) ? (former[event] ?? event) : event;
}

const mostLines = 100;
const mostMoney = 1e12;

function linesIn(products: unknown): Line[] {
  if (!Array.isArray(products)) return [];
  return products.slice(0, mostLines).map((one) => {
    const product = fieldsOf(one);
    const quantity = Number(textOf(product["quantity"]) || 1);
    return {
      name: productIn(product),
      quantity: Number.isFinite(quantity) && quantity > 0 && quantity < 1e6 ? quantity : 1,
      price: moneyIn(product["price"]),
      sku: clean(textOf(product["sku"]), 80) || null,
    };
  });
}

/** What a product is called, or a list of them. */
function productIn(properties: Fields): string {
  const names = ["name", "title", "category", "sku", "product_id", "list_id"].map((field) => textOf(properties[field]));
  return clean(names.find((name) => name.trim() !== "") ?? "", 120);
}

/** A number, or one as text; more than anybody pays is none. */
function moneyIn(value: unknown): number | null {
  const text = textOf(value).trim();
  const amount = Number(text);
  return text !== "" && Number.isFinite(amount) && Math.abs(amount) < mostMoney ? Math.round(amount * 100) / 100 : null;
}
