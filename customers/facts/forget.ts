import type { Actor } from "../../platform/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { notFound } from "../../platform/errors.ts";
import { record } from "../../platform/events/record.ts";
import { markForgotten } from "./store.ts";

/** Stops showing a fact. Throws `not_found` when this customer has none such. */
export async function forgetFact(tx: Tx, actor: Actor, customerId: string, factId: string): Promise<void> {
  if (!(await markForgotten(tx, customerId, factId))) throw notFound("fact");
  await record(tx, actor, [{ type: "fact.removed", customerId, data: { factId } }]);
}
