import { type Actor, require } from "../../platform/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { record } from "../../platform/events/record.ts";
import { getStaff } from "../staff/get.ts";
import { getShop } from "./get.ts";
import { deleteMember, insertMember } from "./store.ts";

/** Makes somebody a member of a shop; twice is once. Throws `not_found`. */
export async function addMember(tx: Tx, actor: Actor, shopId: string, staffId: string): Promise<void> {
  require(actor, "admin");
  await getShop(tx, shopId);
  await getStaff(tx, staffId);
  if (await insertMember(tx, shopId, staffId)) {
    await record(tx, actor, [{ type: "member.added", data: { shopId, staffId } }]);
  }
}

/** Takes somebody out of a shop; twice is once. Throws `not_found`. */
export async function removeMember(tx: Tx, actor: Actor, shopId: string, staffId: string): Promise<void> {
  require(actor, "admin");
  await getShop(tx, shopId);
  await getStaff(tx, staffId);
  if (await deleteMember(tx, shopId, staffId)) {
    await record(tx, actor, [{ type: "member.removed", data: { shopId, staffId } }]);
  }
}
