import type { Tx } from "../../platform/db/database.ts";
import { showFailures } from "../outbox/store.ts";
import { hush, redate, restandBySaid } from "../weaving/standing-store.ts";
import { recount } from "../weaving/store.ts";
import { holdConversations } from "./store.ts";

/** Counts again what is shown in these conversations, and whether one of ours did not get out. */
export async function countAgain(tx: Tx, ids: readonly string[]): Promise<void> {
  for (const id of await holdConversations(tx, ids)) {
    await recount(tx, id);
    await showFailures(tx, id);
  }
}

/** Reads again from what was said where these conversations stand. Whether they are open stays as it was. */
export async function standAgain(tx: Tx, ids: readonly string[]): Promise<void> {
  const held = await holdConversations(tx, ids);
  await redate(tx, held);
  for (const id of held) {
    await restandBySaid(tx, id);
    await hush(tx, id);
  }
}
