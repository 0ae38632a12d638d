import type { Actor } from "../platform/actor.ts";
import { beginAgain } from "../platform/db/begin-again.ts";
import type { Db, Tx } from "../platform/db/database.ts";
import type { CustomerView } from "./contract.ts";
import { getCurrentId, getCustomer } from "./get-customer.ts";

/** Runs a change on the customer who has this one's profiles today, in one transaction of its own. Throws `not_found`. */
export function change<T>(db: Db, actor: Actor, id: string, work: (tx: Tx, id: string) => Promise<T>): Promise<T> {
  return beginAgain(db, async (tx) => work(tx, await getCurrentId(tx, actor, id)));
}

/** The same, and answers with the customer as it is then. */
export function changed(
  db: Db,
  actor: Actor,
  id: string,
  work: (tx: Tx, id: string) => Promise<unknown>,
): Promise<CustomerView> {
  return change(db, actor, id, async (tx, current) => {
    await work(tx, current);
    return getCustomer(tx, actor, current);
  });
}
