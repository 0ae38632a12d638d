import type { Db } from "../../platform/db/database.ts";
import { derive } from "../customer.ts";
import { readForDeriving } from "./store.ts";

/** What a customer's row says otherwise than their profiles do. */
export type Misderived = { id: string; what: "other-name" | "other-words" };

/** Longer ones may have been cut elsewhere by an older version. */
const longestCompared = 3900;

/** Of these customers, those whose row no longer follows from their profiles. */
export async function misderived(db: Db, customerIds: readonly string[]): Promise<Misderived[]> {
  if (customerIds.length === 0) return [];
  const found = await readForDeriving(db, customerIds);
  return found.flatMap(({ customer, profiles }): Misderived[] => {
    const derived = derive(customer, profiles);
    if (derived.name !== customer.name || derived.sortKey !== customer.sortKey)
      return [{ id: customer.id, what: "other-name" }];
    return sameWords(derived.searchKey, customer.searchKey) ? [] : [{ id: customer.id, what: "other-words" }];
  });
}

/** In which order they stand says nothing. */
function sameWords(ours: string, theirs: string): boolean {
  if (ours.length > longestCompared && theirs.length > longestCompared) return true;
  const [a, b] = [new Set(ours.split(" ")), new Set(theirs.split(" "))];
  return a.size === b.size && a.isSubsetOf(b);
}
