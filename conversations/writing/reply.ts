import type { Actor } from "../../platform/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { conflict, notFound } from "../../platform/errors.ts";
import { record } from "../../platform/events/record.ts";
import { mustNotBeAway } from "../away/away.ts";
import type { Mailbox, ReplyInput } from "../contract.ts";
import { goOn, previewOf, type Standing, saidAt } from "../conversation.ts";
import { removeDraft } from "../drafts/store.ts";
import { letFollow } from "../followers/follow.ts";
import { tellConcerned } from "../notifications/tell.ts";
import type { Fabric } from "../weaving/said-store.ts";
import { claimId } from "./claim-id.ts";
import { type Letter, post } from "./letter.ts";
import { heedNewer } from "./newer.ts";
import { quote } from "./quote.ts";
import { answerTo, replySubject } from "./recipients.ts";
import { saidText } from "./rich-text.ts";
import { type Sender, senderFor } from "./sender.ts";
import { findAnswered, findNewest, type SpokenRow } from "./spoken-store.ts";
import { type ConversationRow, lockConversation, noteAnswered, ownAddresses, updateStanding } from "./store.ts";

export type Written = { messageId: string; created: boolean };

/**
 * Answers in a conversation: written now, leaving in ten seconds. The first to answer takes an unassigned conversation. The
 * same `id` again is the same answer. Throws `not_found`, or `conflict` when there is nobody to answer, no
 * address of ours, or something newer than the writer has seen.
 */
export async function reply(
  tx: Tx,
  actor: Actor,
  askedId: string,
  input: ReplyInput,
  now = new Date(),
): Promise<Written> {
  const conversation = await lockConversation(tx, actor, askedId);
  if (!conversation) throw notFound("conversation");
  const conversationId = conversation.id;
  const { id, known } = await claimId(tx, conversationId, input.id);
  if (known) return { messageId: id, created: false };
  mustNotBeAway(conversation);
  await heedNewer(tx, actor, conversation, input);
  const sender = await senderFor(tx, actor, { addressId: conversation.address_id, shopId: conversation.shop_id });
  const newest = await findNewest(tx, conversation);
  const [followed] = await letFollow(tx, conversationId, [actor.staffId]);
  const letter: Letter = {
    ...threading(newest),
    id,
    // Said where the mail was said that it answers: taken apart, they are still together.
    conversationId: newest?.conversation_id ?? conversationId,
    at: saidAt(now, { lastAt: conversation.last_at }),
    now,
    sender,
    to: input.to ?? (await defaultTo(tx, conversation)),
    cc: input.cc,
    bcc: input.bcc,
    subject: replySubject(conversation.subject),
    words: saidText(input),
    quoted: newest ? quoteOf(newest, sender) : "",
    files: input.files,
    undo: {
      state: conversation.state,
      closedAt: conversation.closed_at,
      snoozedUntil: conversation.snoozed_until,
      assigneeId: conversation.assignee_id,
      followed: followed !== undefined,
    },
  };
  const attachments = await post(tx, actor, letter);
  const added = { messages: 1, attachments };
  await updateStanding(tx, conversationId, after(conversation, actor, letter, input.close), added);
  if (letter.conversationId !== conversationId) await noteAnswered(tx, letter.conversationId, letter.at, added);
  if (actor.staffId) await removeDraft(tx, { conversationId, staffId: actor.staffId, kind: "reply" });
  await tellConcerned(tx, actor, [{ conversationId, messageId: id, byCustomer: false }]);
  await record(tx, actor, eventsOf(letter.id, conversation, input.close));
  return { messageId: id, created: true };
}

async function defaultTo(tx: Tx, conversation: Fabric): Promise<Mailbox[]> {
  const answered = await findAnswered(tx, conversation);
  const { to } = answered ? answerTo(spoken(answered), await ownAddresses(tx)) : { to: [] };
  if (to.length === 0) throw conflict("nobody-to-answer", "There is nobody here to answer. Say to whom it should go.");
  return to;
}

/** A stored message as the rules for recipients see it. */
export const spoken = (row: SpokenRow) => ({
  kind: row.kind,
  author: { name: row.author_name, address: row.author_address ?? "" },
  to: row.recipients.to ?? [],
  cc: row.recipients.cc ?? [],
  replyTo: row.recipients.replyTo ?? [],
});

const threading = (newest: SpokenRow | undefined) => ({
  replyToId: newest?.mail_id ?? null,
  refs: newest?.mail_id ? [...newest.refs.slice(-99), newest.mail_id] : [],
});

function quoteOf(newest: SpokenRow, sender: Sender): string {
  const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const message = { ...newest, author: newest.author_name, address: newest.author_address };
  return quote(message, sender.locale, timeZone);
}

function after(
  before: ConversationRow,
  actor: Actor,
  letter: Letter,
  close: boolean,
): Standing & { assigneeId: string | null } {
  const standing = goOn(standingOf(before), {
    direction: "out",
    at: letter.at,
    automatic: false,
    settled: false,
    preview: previewOf(letter.words.text),
  });
  // After the words it ends with: so it stands in a timeline.
  const closedAt = new Date(letter.at.getTime() + 1);
  const closing = close ? { state: "closed" as const, closedAt, snoozedUntil: null } : {};
  const dates = letter.conversationId === before.id ? {} : { lastOutAt: before.last_out_at };
  return { ...standing, ...closing, ...dates, assigneeId: before.assignee_id ?? actor.staffId };
}

export const standingOf = (row: ConversationRow): Standing => ({
  state: row.state,
  stage: row.stage,
  lastAt: row.last_at,
  lastInAt: row.last_in_at,
  lastOutAt: row.last_out_at,
  closedAt: row.closed_at,
  snoozedUntil: row.snoozed_until,
  awayAt: row.away_at,
  was: row.was,
  preview: row.preview,
  previewBy: row.preview_by,
});

function eventsOf(messageId: string, before: ConversationRow, close: boolean) {
  const conversationId = before.id;
  const written = { type: "message.written" as const, conversationId, data: { messageId } };
  const closed = close && before.state === "open" ? [{ type: "conversation.closed" as const, conversationId }] : [];
  return [written, ...closed];
}
