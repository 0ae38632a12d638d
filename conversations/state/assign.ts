import type { Actor } from "../../platform/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { invalid, notFound } from "../../platform/errors.ts";
import { record } from "../../platform/events/record.ts";
import type { AssignmentInput } from "../contract.ts";
import { tellAssigned } from "../notifications/tell.ts";
import { lockConversation } from "../writing/store.ts";
import { isActiveStaff, isShop, writeAssignee, writeShop } from "./store.ts";

/** Throws `invalid` for somebody who takes no conversations, and for a shop that is not there. */
export async function mustBeAssignable(tx: Tx, { staffId, shopId }: AssignmentInput): Promise<void> {
  if (staffId && !(await isActiveStaff(tx, staffId))) {
    throw invalid("nobody", "This person cannot take conversations. Choose somebody else.");
  }
  if (shopId && !(await isShop(tx, shopId))) throw invalid("no-shop", "There is no such shop. Choose another one.");
}

/** Gives a conversation to a member of staff or to nobody, and, if asked, to another shop. */
export async function assign(tx: Tx, actor: Actor, askedId: string, input: AssignmentInput): Promise<void> {
  const conversation = await lockConversation(tx, actor, askedId);
  if (!conversation) throw notFound("conversation");
  const { id } = conversation;
  const { staffId, shopId } = input;
  await mustBeAssignable(tx, input);
  const given = staffId !== conversation.assignee_id;
  if (given) await writeAssignee(tx, id, staffId);
  if (shopId !== undefined && shopId !== conversation.shop_id) await writeShop(tx, id, shopId);
  if (given) await tellAssigned(tx, actor, [id]);
  await record(tx, actor, [
    { type: "conversation.assigned", conversationId: id, data: { staffId, shopId }, moved: true },
  ]);
}
