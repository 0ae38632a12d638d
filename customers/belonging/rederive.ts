import type { Tx } from "../../platform/db/database.ts";
import { derive } from "../customer.ts";
import { readForDeriving, writeDerived } from "./store.ts";

/**
 * Derives the rows of these customers again from the profiles they have now. The caller holds their locks. Customers
 * without profiles keep what they said last.
 */
export async function rederive(tx: Tx, customerIds: readonly string[]): Promise<void> {
  if (customerIds.length === 0) return;
  const found = await readForDeriving(tx, customerIds);
  await writeDerived(
    tx,
    found.map(({ customer, profiles }) => derive(customer, profiles)),
  );
}
