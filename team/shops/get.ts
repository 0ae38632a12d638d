import type { Db } from "../../platform/db/database.ts";
import { notFound } from "../../platform/errors.ts";
import { findShop, type ShopRow } from "./store.ts";

/** A shop. Throws `not_found`. */
export async function getShop(db: Db, id: string): Promise<ShopRow> {
  const shop = await findShop(db, id);
  if (!shop) throw notFound("shop");
  return shop;
}
