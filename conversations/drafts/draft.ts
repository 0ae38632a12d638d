import type { Actor } from "../../platform/actor.ts";
import type { Db, Tx } from "../../platform/db/database.ts";
import { conflict, forbidden, notFound } from "../../platform/errors.ts";
import { announce } from "../../platform/events/record.ts";
import { findFabric } from "../access-store.ts";
import type { DraftInput, DraftKind, Drafts, DraftView } from "../contract.ts";
import { richText } from "../writing/rich-text.ts";
import { lockConversation, whereSaid } from "../writing/store.ts";
import { type DraftRow, keepDraft, listDrafts, removeDraft } from "./store.ts";

/** What is being written in a conversation: by the actor, and by their colleagues. Throws `not_found`. */
export async function readDrafts(db: Db, actor: Actor, conversationId: string): Promise<Drafts> {
  const conversation = await findFabric(db, actor, conversationId);
  if (!conversation) throw notFound("conversation");
  const drafts = (await listDrafts(db, conversation.id)).map(present);
  return {
    mine: drafts.filter(({ staff }) => staff.id === actor.staffId),
    others: drafts.filter(({ staff }) => staff.id !== actor.staffId),
  };
}

/**
 * Keeps what the actor has typed so far, and tells their colleagues. Throws `conflict` when another tab has kept something
 * since that revision (`draft-changed`), or when the message was written meanwhile (`already-written`).
 */
export async function saveDraft(tx: Tx, actor: Actor, askedId: string, draft: DraftInput): Promise<DraftView> {
  const key = await own(tx, actor, askedId, draft.kind);
  const { conversationId } = key;
  if (await whereSaid(tx, draft.messageId)) {
    throw conflict("already-written", "This has been sent already.");
  }
  const { text, html } = richText(draft);
  if (!(await keepDraft(tx, key, { ...draft, text, html }))) {
    throw conflict("draft-changed", "You have gone on writing this elsewhere. Read that before you replace it.");
  }
  await announce(tx, { type: "draft.kept", conversationId });
  const kept = (await listDrafts(tx, conversationId)).find(
    (row) => row.staff_id === key.staffId && row.kind === draft.kind,
  );
  if (!kept) throw notFound("draft");
  return present(kept);
}

/** Throws the actor's draft away; there need not be one. */
export async function dropDraft(tx: Tx, actor: Actor, askedId: string, kind: DraftKind): Promise<void> {
  const key = await own(tx, actor, askedId, kind);
  if (await removeDraft(tx, key)) await announce(tx, { type: "draft.dropped", conversationId: key.conversationId });
}

/** Holds the conversation, so that nothing is kept of a message that is being sent. */
async function own(tx: Tx, actor: Actor, askedId: string, kind: DraftKind) {
  const { staffId } = actor;
  if (!staffId) throw forbidden("needs-person", "Drafts belong to people: sign in as somebody instead of using a key.");
  const conversation = await lockConversation(tx, actor, askedId);
  if (!conversation) throw notFound("conversation");
  return { conversationId: conversation.id, staffId, kind };
}

const present = (row: DraftRow): DraftView => ({
  staff: { id: row.staff_id, name: row.staff_name },
  kind: row.kind,
  messageId: row.message_id,
  revision: row.revision,
  text: row.text,
  html: row.html,
  to: row.recipients.to ?? null,
  cc: row.recipients.cc ?? [],
  bcc: row.recipients.bcc ?? [],
  files: row.files,
  seen: row.seen_id,
  updatedAt: row.updated_at.toISOString(),
});
