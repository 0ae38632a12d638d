import type { Tx } from "../../platform/db/database.ts";
import { countAgain, standAgain } from "./derive-again.ts";
import { detach } from "./store.ts";

/** Lets a conversation that stands in another stand by itself, open: for one that leads nowhere. */
export async function standAlone(tx: Tx, id: string): Promise<void> {
  await detach(tx, id);
  await countAgain(tx, [id]);
  await standAgain(tx, [id]);
}
