import { type Actor, require } from "../../platform/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { record } from "../../platform/events/record.ts";
import { newId } from "../../platform/ids.ts";
import { insertShop } from "./store.ts";

/** Opens a shop, without members yet. Returns its id. */
export async function openShop(tx: Tx, actor: Actor, name: string, now: Date): Promise<string> {
  require(actor, "admin");
  const id = newId(now);
  await insertShop(tx, { id, name, created_at: now });
  await record(tx, actor, [{ type: "shop.opened", data: { shopId: id } }]);
  return id;
}
