import type { Actor } from "../platform/actor.ts";
import type { Tx } from "../platform/db/database.ts";
import { record } from "../platform/events/record.ts";
import { rederive } from "./belonging/rederive.ts";
import { readableName } from "./readable.ts";
import { setName } from "./store.ts";

/** Gives a customer a name that no mail will change. Throws `invalid` when nothing readable is left of it. */
export async function rename(tx: Tx, actor: Actor, customerId: string, given: string): Promise<void> {
  await setName(tx, customerId, readableName(given));
  await rederive(tx, [customerId]);
  await record(tx, actor, [{ type: "customer.renamed", customerId }]);
}
