import type { Actor } from "../../platform/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { invalid } from "../../platform/errors.ts";
import { record } from "../../platform/events/record.ts";
import { newId } from "../../platform/ids.ts";
import { mainProfile } from "../belonging/main-profile.ts";
import type { FactInput, FactView } from "../contract.ts";
import { readableWords } from "../readable.ts";
import { presentFact } from "./present.ts";
import { findSubject, insertFact } from "./store.ts";

/**
 * Keeps a little thing worth remembering, until it expires, with the conversation it was heard in. Throws `invalid` when it
 * has expired already, or when the conversation is none of theirs.
 */
export async function rememberFact(
  tx: Tx,
  actor: Actor,
  customerId: string,
  input: FactInput,
  given?: Date,
): Promise<FactView> {
  const at = given ?? new Date();
  const expiresAt = input.expiresAt ? new Date(input.expiresAt) : null;
  if (expiresAt && expiresAt <= at) {
    throw invalid("expired", "This would be forgotten at once: choose a date in the future, or none.", {
      expiresAt: "is in the past",
    });
  }
  const { conversationId = null } = input;
  const subject = conversationId ? await subjectOf(tx, actor, customerId, conversationId) : null;
  const fact = {
    conversationId,
    subject,
    profileId: await mainProfile(tx, customerId),
    id: newId(at),
    text: readableWords(input.text),
    authorId: actor.staffId,
    authorName: actor.name,
    at,
    expiresAt,
  };
  await insertFact(tx, fact);
  await record(tx, actor, [{ type: "fact.added", customerId, data: { factId: fact.id }, at: given }]);
  return presentFact(fact);
}

async function subjectOf(tx: Tx, actor: Actor, customerId: string, conversationId: string): Promise<string> {
  const subject = await findSubject(tx, actor, customerId, conversationId);
  if (subject !== undefined) return subject;
  throw invalid("no-conversation", "They take no part in this conversation. Name one of theirs, or none.", {
    conversationId: "is none of theirs",
  });
}
