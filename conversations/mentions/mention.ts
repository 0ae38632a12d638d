import type { Actor } from "../../platform/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { invalid } from "../../platform/errors.ts";
import { letFollow } from "../followers/follow.ts";
import type { MentionInput } from "./contract.ts";
import { findTargets, insertMentions } from "./store.ts";

export type Mentioning = { conversationId: string; messageId: string; at: Date };

/**
 * Writes down whom a note speaks to: colleagues by name, who follow the conversation from then on, and everybody of a shop.
 * Nobody mentions themselves. Answers who is meant. Throws `invalid` for
 * somebody or a shop that is not there (any more), and for somebody who may not see the conversation.
 */
export async function mention(
  tx: Tx,
  actor: Actor,
  place: Mentioning,
  named: readonly MentionInput[],
): Promise<string[]> {
  if (named.length === 0) return [];
  const targets = await findTargets(tx, place.conversationId, named);
  const gone = named.some(({ kind, id }) => !targets.some((one) => one.kind === kind && one.id === id));
  if (gone)
    throw invalid("nobody-mentioned", "Somebody you mention is no longer here. Take the mention out and send again.");
  const blind = targets.some(({ kind, people }) => kind === "staff" && people.length === 0);
  if (blind)
    throw invalid(
      "out-of-sight",
      "Somebody you mention may not see this conversation. Give it to them, or leave the mention out.",
    );
  const people = [...new Set(targets.flatMap((target) => target.people))].filter((id) => id !== actor.staffId);
  await insertMentions(tx, place, place.at, targets, people);
  const byName = targets.flatMap(({ kind, id }) => (kind === "staff" ? [id] : []));
  await letFollow(tx, place.conversationId, byName);
  return people;
}
