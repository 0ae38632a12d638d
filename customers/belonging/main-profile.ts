import type { Tx } from "../../platform/db/database.ts";
import { notFound } from "../../platform/errors.ts";
import { findMainProfile } from "./store.ts";

/**
 * The profile that what we write by hand about a customer hangs on: their own first one, otherwise the oldest.
 * Throws `not_found` when the customer has been joined into another in the meantime.
 */
export async function mainProfile(tx: Tx, customerId: string): Promise<string> {
  const id = await findMainProfile(tx, customerId);
  if (!id) throw notFound("customer");
  return id;
}
