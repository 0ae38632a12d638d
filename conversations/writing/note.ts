import type { Actor } from "../../platform/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { notFound } from "../../platform/errors.ts";
import { record } from "../../platform/events/record.ts";
import { mustNotBeAway } from "../away/away.ts";
import type { NoteInput } from "../contract.ts";
import { saidAt } from "../conversation.ts";
import { removeDraft } from "../drafts/store.ts";
import { letFollow } from "../followers/follow.ts";
import { mention } from "../mentions/mention.ts";
import { tellConcerned, tellMentioned } from "../notifications/tell.ts";
import { claimId } from "./claim-id.ts";
import { heedNewer } from "./newer.ts";
import type { Written } from "./reply.ts";
import { standingOf } from "./reply.ts";
import { saidText } from "./rich-text.ts";
import { type ConversationRow, insertWritten, lockConversation, updateStanding } from "./store.ts";
import { takeAlong } from "./take-along.ts";

/** Writes an internal note: colleagues see it, nobody outside ever does. It moves nothing in the inbox. */
export async function note(
  tx: Tx,
  actor: Actor,
  askedId: string,
  input: NoteInput,
  now = new Date(),
): Promise<Written> {
  const conversation = await lockConversation(tx, actor, askedId);
  if (!conversation) throw notFound("conversation");
  const conversationId = conversation.id;
  const { id, known } = await claimId(tx, conversationId, input.id);
  if (known) return { messageId: id, created: false };
  mustNotBeAway(conversation);
  await heedNewer(tx, actor, conversation, input);
  const meant = await writeNote(tx, actor, conversation, id, input, now);
  const news = { conversationId, messageId: id };
  await tellMentioned(tx, actor, news, meant);
  await tellConcerned(tx, actor, [{ ...news, byCustomer: false }], meant);
  await record(tx, actor, [{ type: "note.written", conversationId, data: { messageId: id } }]);
  return { messageId: id, created: true };
}

/**
 * The same in a conversation the caller holds, as it stands from now on; telling and recording is theirs. Answers whom it
 * speaks to.
 */
export async function writeNote(
  tx: Tx,
  actor: Actor,
  conversation: ConversationRow,
  id: string,
  input: NoteInput,
  now: Date,
): Promise<string[]> {
  const conversationId = conversation.id;
  const at = saidAt(now, { lastAt: conversation.last_at });
  const words = saidText(input);
  const attachments = await takeAlong(tx, actor, { conversationId, id }, { files: input.files, ...words });
  await insertWritten(tx, {
    ...blank,
    conversationId,
    id,
    at,
    staffId: actor.staffId,
    authorName: actor.name,
    text: words.text,
    html: words.html,
    attachments,
  });
  const meant = await mention(tx, actor, { conversationId, messageId: id, at }, input.mentions ?? []);
  const standing = { ...standingOf(conversation), assigneeId: conversation.assignee_id };
  await updateStanding(tx, conversationId, standing, { messages: 1, attachments });
  if (actor.staffId) await removeDraft(tx, { conversationId, staffId: actor.staffId, kind: "note" });
  await letFollow(tx, conversationId, [actor.staffId]);
  return meant;
}

const blank = {
  kind: "note" as const,
  addressId: null,
  authorAddress: null,
  recipients: { to: [], cc: [], bcc: [] },
  subject: "",
  mailId: null,
  replyToId: null,
  refs: [],
  quoted: "",
  signature: "",
};
