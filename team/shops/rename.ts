import { type Actor, require } from "../../platform/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { record } from "../../platform/events/record.ts";
import { getShop } from "./get.ts";
import { updateShopName } from "./store.ts";

/** Gives a shop another name. Throws `not_found`. */
export async function renameShop(tx: Tx, actor: Actor, id: string, name: string): Promise<void> {
  require(actor, "admin");
  if ((await getShop(tx, id)).name === name) return;
  await updateShopName(tx, id, name);
  await record(tx, actor, [{ type: "shop.renamed", data: { shopId: id } }]);
}
