import { type Actor, may } from "../../platform/actor.ts";
import type { Page, PageQuery } from "../../platform/contract.ts";
import { readCursor, toPage } from "../../platform/db/cursor.ts";
import type { Db } from "../../platform/db/database.ts";
import { notFound, Refusal } from "../../platform/errors.ts";
import type { ConversationView, MessageView, ReplyDefaults } from "../contract.ts";
import { presentRow } from "../inbox/list.ts";
import { readWeave } from "../weaving/read.ts";
import { answerTo, replySubject } from "../writing/recipients.ts";
import { spoken } from "../writing/reply.ts";
import { senderFor } from "../writing/sender.ts";
import { findAnswered } from "../writing/spoken-store.ts";
import { ownAddresses } from "../writing/store.ts";
import { presentMessage } from "./present.ts";
import { findMessage, findSaidIn, findWhere, listMessages, readConversation } from "./store.ts";

/** A conversation with everybody in it. Throws `not_found` for one the actor may not see. */
export async function getConversation(db: Db, actor: Actor, id: string): Promise<ConversationView> {
  const view = await findConversation(db, actor, id);
  if (!view) throw notFound("conversation");
  return view;
}

/** The same, undefined for one the actor may not see. */
export async function findConversation(db: Db, actor: Actor, id: string): Promise<ConversationView | undefined> {
  const row = await readConversation(db, actor, id);
  if (!row) return undefined;
  const weave = await readWeave(db, actor, row);
  return {
    ...presentRow(row),
    participants: row.participants,
    address: row.address,
    createdAt: row.created_at.toISOString(),
    closedAt: row.closed_at?.toISOString() ?? null,
    followers: row.followers,
    journey: row.journey,
    ...weave,
    mayChange: may(actor, "write"),
  };
}

/** A page of what was said, newest first. */
export async function readMessages(db: Db, actor: Actor, id: string, query: PageQuery): Promise<Page<MessageView>> {
  const place = readCursor(query.cursor, ["time", "id"]) as [string, string] | null;
  const rows = await listMessages(db, actor, id, place, query.limit + 1);
  if (!rows) throw notFound("conversation");
  return toPage(rows, query.limit, presentMessage, (message) => [message.at, message.id]);
}

/** One message, by itself. */
export async function getMessage(db: Db, actor: Actor, id: string): Promise<MessageView> {
  const row = await findMessage(db, actor, id);
  if (!row) throw notFound("message");
  return presentMessage(row);
}

/** The conversation a message was said in: the key of everything that hangs on it. Throws `not_found`. */
export async function getSaidIn(db: Db, actor: Actor, messageId: string): Promise<string> {
  const id = await findSaidIn(db, actor, messageId);
  if (!id) throw notFound("message");
  return id;
}

/** What the composer starts with. Throws `not_found` when there is nobody to answer. */
export async function replyDefaults(db: Db, actor: Actor, id: string): Promise<ReplyDefaults> {
  const row = await findWhere(db, actor, id);
  if (!row) throw notFound("conversation");
  const [answered, own] = await Promise.all([findAnswered(db, row), ownAddresses(db)]);
  if (!answered) throw new Refusal("not_found", "nobody-to-answer", "There is nobody here to answer.");
  const recipients = answerTo(spoken(answered), own);
  const sender = await senderFor(db, actor, { addressId: row.address_id, shopId: row.shop_id });
  return {
    messageId: answered.id,
    ...recipients,
    subject: replySubject(row.subject),
    addressId: sender.addressId,
    signature: sender.signature,
  };
}
