import { type Actor, seesShop } from "../../platform/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { conflict, forbidden } from "../../platform/errors.ts";
import { record } from "../../platform/events/record.ts";
import { newId } from "../../platform/ids.ts";
import { findFabric } from "../access-store.ts";
import type { StartInput } from "../contract.ts";
import { begin, previewOf } from "../conversation.ts";
import { letFollow } from "../followers/follow.ts";
import { idTaken } from "./claim-id.ts";
import { knowRecipients, type Letter, post } from "./letter.ts";
import { saidText } from "./rich-text.ts";
import { senderFor } from "./sender.ts";
import { findSender, holdMessageId, insertConversation, updateStanding, whereSaid } from "./store.ts";

export type Started = { conversationId: string; messageId: string; created: boolean };

/**
 * Begins a conversation from our side, with whoever stands first in To. The same `id` again is the same conversation.
 * Throws `conflict` when the address to write from is gone,
 * `forbidden` when it belongs to a shop that is not theirs.
 */
export async function start(tx: Tx, actor: Actor, input: StartInput, now = new Date()): Promise<Started> {
  const messageId = input.id ?? newId();
  await holdMessageId(tx, messageId);
  const known = await whereSaid(tx, messageId);
  if (known && (known.kind !== "out" || !(await findFabric(tx, actor, known.conversation_id)))) throw idTaken();
  if (known) return { conversationId: known.conversation_id, messageId, created: false };
  const letter = await letterOf(tx, actor, input, messageId, now);
  const first = (await knowRecipients(tx, letter)).get(letter.to[0]?.address ?? "");
  if (!first) throw conflict("nobody-to-answer", "Say to whom it should go.");
  const standing = begin({
    direction: "out",
    at: now,
    automatic: false,
    settled: false,
    preview: previewOf(letter.words.text),
  });
  const { addressId, shopId } = letter.sender;
  const conversation = { id: letter.conversationId, subject: input.subject, profileId: first.profileId };
  await insertConversation(tx, { ...standing, ...conversation, addressId, shopId, assigneeId: actor.staffId });
  const attachments = await post(tx, actor, letter);
  await updateStanding(
    tx,
    letter.conversationId,
    { ...standing, assigneeId: actor.staffId },
    { messages: 1, attachments },
  );
  const { conversationId } = letter;
  await letFollow(tx, conversationId, [actor.staffId]);
  await record(tx, actor, [
    { type: "conversation.started", conversationId, customerId: first.customerId, data: { messageId } },
  ]);
  return { conversationId, messageId, created: true };
}

async function letterOf(tx: Tx, actor: Actor, input: StartInput, id: string, now: Date): Promise<Letter> {
  const address = await findSender(tx, { addressId: input.addressId, shopId: null });
  if (address?.address_id !== input.addressId)
    throw conflict("no-address", "This address is no longer ours. Choose another one.");
  if (address.shop_id && !seesShop(actor, address.shop_id))
    throw forbidden("not-your-shop", "This address belongs to a shop you are not in. Choose another one.");
  return {
    id,
    conversationId: newId(),
    at: now,
    now,
    sender: await senderFor(tx, actor, { addressId: input.addressId, shopId: address.shop_id }),
    to: input.to,
    cc: input.cc,
    bcc: input.bcc,
    subject: input.subject,
    words: saidText(input),
    quoted: "",
    replyToId: null,
    refs: [],
    files: input.files,
    undo: { started: true, followed: actor.staffId !== null },
  };
}
