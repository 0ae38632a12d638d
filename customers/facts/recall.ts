import type { Actor } from "../../platform/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { notFound } from "../../platform/errors.ts";
import { record } from "../../platform/events/record.ts";
import { unmarkForgotten } from "./store.ts";

/** Shows a forgotten fact again, as it was: its words, author and date. Throws `not_found` when this customer never had it. */
export async function recallFact(tx: Tx, actor: Actor, customerId: string, factId: string): Promise<void> {
  if (!(await unmarkForgotten(tx, customerId, factId))) throw notFound("fact");
  await record(tx, actor, [{ type: "fact.restored", customerId, data: { factId } }]);
}
