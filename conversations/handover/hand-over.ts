import type { Actor } from "../../platform/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { notFound } from "../../platform/errors.ts";
import { record } from "../../platform/events/record.ts";
import { mustNotBeAway } from "../away/away.ts";
import { tellAssigned, tellConcerned, tellMentioned } from "../notifications/tell.ts";
import { mustBeAssignable } from "../state/assign.ts";
import { writeAssignee } from "../state/store.ts";
import { claimId } from "../writing/claim-id.ts";
import { writeNote } from "../writing/note.ts";
import { lockConversation } from "../writing/store.ts";
import type { HandoverInput } from "./contract.ts";
import { followerIds, insertHandover } from "./store.ts";

/**
 * Gives a conversation to a colleague with a word, which is kept as an internal note that mentions them: it stands in the
 * thread, under what they are mentioned in, and in the one line that tells them of it. Twice is once. Throws `not_found`,
 * `invalid` for somebody who takes no conversations, `conflict` for one that is out of sight.
 */
export async function handOver(
  tx: Tx,
  actor: Actor,
  askedId: string,
  input: HandoverInput,
  now = new Date(),
): Promise<void> {
  const conversation = await lockConversation(tx, actor, askedId);
  if (!conversation) throw notFound("conversation");
  const { id: messageId, known } = await claimId(tx, conversation.id, input.id);
  if (known) return;
  mustNotBeAway(conversation);
  const { staffId, word } = input;
  await mustBeAssignable(tx, { staffId });
  const followed = await followerIds(tx, conversation.id);
  // First given, then mentioned: whoever it is given to may see it.
  await writeAssignee(tx, conversation.id, staffId);
  const given = { ...conversation, assignee_id: staffId };
  const note = { kind: "note" as const, text: word, files: [], mentions: [{ kind: "staff" as const, id: staffId }] };
  const meant = await writeNote(tx, actor, given, messageId, note, now);
  await insertHandover(tx, {
    conversationId: conversation.id,
    messageId,
    byId: actor.staffId,
    toId: staffId,
    beforeId: conversation.assignee_id,
    fresh: (await followerIds(tx, conversation.id)).filter((id) => !followed.includes(id)),
    at: now,
  });
  const news = { conversationId: conversation.id, messageId };
  if (staffId === conversation.assignee_id) await tellMentioned(tx, actor, news, meant, now);
  else await tellAssigned(tx, actor, [conversation.id], now, messageId);
  await tellConcerned(tx, actor, [{ ...news, byCustomer: false }], meant, now);
  await record(tx, actor, [
    { type: "conversation.assigned", conversationId: conversation.id, data: { staffId }, moved: true },
    { type: "note.written", conversationId: conversation.id, data: { messageId } },
  ]);
}
