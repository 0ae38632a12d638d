import type { ShopView } from "../contract.ts";
import type { ShopRow } from "./store.ts";

/** A shop with those who work there. */
export function presentShop(row: ShopRow): ShopView {
  return { id: row.id, name: row.name, members: row.members, createdAt: row.createdAt.toISOString() };
}
