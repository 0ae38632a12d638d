import { cardsOfProfiles } from "../../customers/cards.ts";
import { type Actor, may } from "../../platform/actor.ts";
import type { Page, PageQuery } from "../../platform/contract.ts";
import { readCursor, toPage } from "../../platform/db/cursor.ts";
import type { Db } from "../../platform/db/database.ts";
import { notFound, Refusal } from "../../platform/errors.ts";
import type { ConversationView, MessageView, ReplyDefaults } from "../contract.ts";
import { listFollowers } from "../followers/store.ts";
import { presentRow } from "../inbox/list.ts";
import { findListed } from "../inbox/store.ts";
import { mentionsOf } from "../mentions/store.ts";
import { answerTo, replySubject } from "../writing/recipients.ts";
import { spoken } from "../writing/reply.ts";
import { senderFor } from "../writing/sender.ts";
import { findAnswered, ownAddresses } from "../writing/store.ts";
import { presentMessage } from "./present.ts";
import { attachmentsOf, findAddress, findMessage, listMessages, type MessageRow, participantsOf } from "./store.ts";

/** A conversation with everybody in it. Throws `not_found` for one the actor may not see. */
export async function getConversation(db: Db, actor: Actor, id: string): Promise<ConversationView> {
  const view = await findConversation(db, actor, id);
  if (!view) throw notFound("conversation");
  return view;
}

/** The same, undefined for one the actor may not see. */
export async function findConversation(db: Db, actor: Actor, id: string): Promise<ConversationView | undefined> {
  const [row] = await findListed(db, actor, [id]);
  if (!row) return undefined;
  const [cards, people, address, followers] = await Promise.all([
    cardsOfProfiles(db, [row.profile_id]),
    participantsOf(db, id),
    findAddress(db, row.address_id),
    listFollowers(db, row.id),
  ]);
  return {
    ...presentRow(row, cards),
    participants: people.map(({ address, name, customer_id }) => ({ address, name, customerId: customer_id })),
    address: address ?? null,
    createdAt: row.created_at.toISOString(),
    closedAt: row.closed_at?.toISOString() ?? null,
    followers,
    mayChange: may(actor, "write"),
  };
}

/** A page of what was said, newest first. */
export async function readMessages(db: Db, actor: Actor, id: string, query: PageQuery): Promise<Page<MessageView>> {
  const [row] = await findListed(db, actor, [id]);
  if (!row) throw notFound("conversation");
  const place = readCursor(query.cursor, ["time", "id"]) as [string, string] | null;
  const rows = await listMessages(db, id, place, query.limit + 1);
  const page = toPage(
    rows,
    query.limit,
    (message) => message,
    (message) => [message.at, message.id],
  );
  return { items: await present(db, page.items), next: page.next };
}

async function present(db: Db, rows: readonly MessageRow[]): Promise<MessageView[]> {
  const carrying = rows.filter((row) => row.attachments > 0);
  const conversationId = rows[0]?.conversation_id ?? "";
  const notes = rows.filter((row) => row.kind === "note");
  const idsOf = (some: readonly MessageRow[]) => some.map((row) => row.id);
  const [files, mentions] = await Promise.all([
    attachmentsOf(db, conversationId, idsOf(carrying)),
    mentionsOf(db, conversationId, idsOf(notes)),
  ]);
  return rows.map((row) =>
    presentMessage(
      row,
      files.filter((file) => file.message_id === row.id),
      mentions.get(row.id) ?? [],
    ),
  );
}

/** One message, by itself. */
export async function getMessage(db: Db, actor: Actor, id: string): Promise<MessageView> {
  const row = await findMessage(db, actor, id);
  const [view] = row ? await present(db, [row]) : [];
  if (!view) throw notFound("message");
  return view;
}

/** What the composer starts with. Throws `not_found` when there is nobody to answer. */
export async function replyDefaults(db: Db, actor: Actor, id: string): Promise<ReplyDefaults> {
  const [row] = await findListed(db, actor, [id]);
  if (!row) throw notFound("conversation");
  const answered = await findAnswered(db, id);
  if (!answered) throw new Refusal("not_found", "nobody-to-answer", "There is nobody here to answer.");
  const recipients = answerTo(spoken(answered), await ownAddresses(db));
  const sender = await senderFor(db, actor, { addressId: row.address_id, shopId: row.shop_id });
  return {
    messageId: answered.id,
    ...recipients,
    subject: replySubject(row.subject),
    addressId: sender.addressId,
    signature: sender.signature,
  };
}
