import type { Actor } from "../../platform/actor.ts";
import type { Db, Tx } from "../../platform/db/database.ts";
import { invalid, notFound } from "../../platform/errors.ts";
import { record } from "../../platform/events/record.ts";
import { newId } from "../../platform/ids.ts";
import { saidAt } from "../conversation.ts";
import { findBigFiles } from "../file-links/store.ts";
import { tellConcerned } from "../notifications/tell.ts";
import { findWhere } from "../reading/store.ts";
import type { Fabric } from "../weaving/said-store.ts";
import { claimId } from "../writing/claim-id.ts";
import { type Letter, post } from "../writing/letter.ts";
import type { Written } from "../writing/reply.ts";
import { standingOf } from "../writing/reply.ts";
import { richText } from "../writing/rich-text.ts";
import { type Sender, senderFor } from "../writing/sender.ts";
import { type ConversationRow, type Copy, lockConversation, updateStanding } from "../writing/store.ts";
import type { ForwardDefaults, ForwardInput } from "./contract.ts";
import { forwarded, forwardSubject, type Passed } from "./forwarded.ts";
import { filesOfMessages, listPassed, type PassedRow } from "./store.ts";

/** More than this in one mail most servers refuse; where big files go as links, the mail stays small. */
const mostBytes = 25 * 1024 * 1024;

/**
 * Passes a message or the conversation on to somebody outside, leaving in ten seconds. It is no answer: the conversation
 * stays where it stands and whose it is; who gets it takes part from now on, so that what they write comes here. The same
 * `id` again is the same message. Throws `not_found`, or `invalid` when the files are too large or not of these messages.
 */
export async function forward(
  tx: Tx,
  actor: Actor,
  askedId: string,
  input: ForwardInput,
  now = new Date(),
): Promise<Written> {
  const conversation = await lockConversation(tx, actor, askedId);
  if (!conversation) throw notFound("conversation");
  const conversationId = conversation.id;
  const { id, known } = await claimId(tx, conversationId, input.id);
  if (known) return { messageId: id, created: false };
  const passed = await passedOn(tx, conversation, input.messageId);
  const sender = await senderFor(tx, actor, { addressId: conversation.address_id, shopId: conversation.shop_id });
  const copies = await chosen(tx, passed, input.attachments);
  const letter = letterOf(input, { id, conversation, now, sender, quoted: quotedOf(passed, sender), copies });
  const attachments = await post(tx, actor, letter);
  const standing = { ...standingOf(conversation), assigneeId: conversation.assignee_id };
  await updateStanding(tx, conversationId, standing, { messages: 1, attachments });
  await tellConcerned(tx, actor, [{ conversationId, messageId: id, byCustomer: false }]);
  await record(tx, actor, [
    { type: "message.forwarded", conversationId, data: { messageId: id, of: input.messageId } },
  ]);
  return { messageId: id, created: true };
}

/** What forwarding would start with. Throws `not_found`. */
export async function forwardDefaults(
  db: Db,
  actor: Actor,
  conversationId: string,
  messageId: string | null,
): Promise<ForwardDefaults> {
  const row = await findWhere(db, actor, conversationId);
  if (!row) throw notFound("conversation");
  const passed = await passedOn(db, row, messageId);
  const sender = await senderFor(db, actor, { addressId: row.address_id, shopId: row.shop_id });
  const files = await filesOfMessages(db, passed);
  return {
    subject: forwardSubject(row.subject),
    quoted: quotedOf(passed, sender),
    messages: passed.length,
    attachments: files.map(({ conversation_id: _, ...file }) => file),
    signature: sender.signature,
  };
}

async function passedOn(db: Db, conversation: Fabric, messageId: string | null): Promise<PassedRow[]> {
  const passed = await listPassed(db, conversation, messageId);
  if (passed.length === 0) throw notFound("message");
  return passed;
}

/** Which files go along, each under an id of its own. */
async function chosen(tx: Tx, passed: readonly PassedRow[], wanted: string[] | undefined) {
  const there = await filesOfMessages(tx, passed);
  const taken = wanted ? there.filter(({ id }) => wanted.includes(id)) : there;
  if (wanted && taken.length !== new Set(wanted).size) {
    throw invalid("lost-file", "One of the attachments does not belong to what you forward. Choose again.");
  }
  if (taken.reduce((sum, { size }) => sum + size, 0) > mostBytes && (await findBigFiles(tx)).overMb === null) {
    throw invalid(
      "too-large",
      "Together the attachments are larger than 25 MB. Leave some of them out, or let big files go as links (company settings).",
    );
  }
  return taken.map(({ conversation_id, id }) => ({ place: conversation_id, from: id, to: newId() }));
}

function quotedOf(passed: readonly PassedRow[], sender: Sender): string {
  const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return forwarded(passed.map(asPassed), sender.locale, timeZone);
}

const asPassed = (row: PassedRow): Passed => ({
  author: { name: row.author_name, address: row.author_address ?? "" },
  to: row.recipients.to ?? [],
  cc: row.recipients.cc ?? [],
  at: row.at,
  subject: row.subject,
  text: row.text,
  signature: row.signature,
  quoted: row.quoted,
});

type Making = {
  id: string;
  conversation: ConversationRow;
  now: Date;
  sender: Sender;
  quoted: string;
  copies: Copy[];
};

const letterOf = (input: ForwardInput, { id, conversation, now, sender, quoted, copies }: Making): Letter => ({
  id,
  conversationId: conversation.id,
  at: saidAt(now, { lastAt: conversation.last_at }),
  now,
  sender,
  to: input.to,
  cc: input.cc,
  bcc: input.bcc,
  subject: forwardSubject(conversation.subject),
  words: richText(input),
  quoted,
  forwards: { messageId: input.messageId },
  // It begins a thread of its own: who gets it has none of the mails before.
  replyToId: null,
  refs: [],
  files: input.files,
  copies,
  undo: { aside: true, copies: copies.map(({ to }) => to) },
});
