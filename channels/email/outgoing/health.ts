import type { Db } from "../../../platform/db/database.ts";
import { listNames, listSlow, type SlowRow } from "./health-store.ts";

/** A server that takes nothing just now, or one domain's where mail goes to the recipients' servers, and what waits for it. */
export type SlowServer = SlowRow;
export type OutgoingHealth = { names: string[]; slow: SlowServer[] };

/** So many are told of; a name server that is away makes every domain slow. */
const mostTold = 5;

/** How the servers our mail leaves by take it. */
export async function outgoingHealth(db: Db): Promise<OutgoingHealth> {
  const [names, slow] = await Promise.all([listNames(db), listSlow(db, mostTold)]);
  return { names, slow };
}
