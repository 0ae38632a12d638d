import { type Actor, require } from "../../platform/actor.ts";
import type { Db, Tx } from "../../platform/db/database.ts";
import { conflict, invalid, notFound } from "../../platform/errors.ts";
import { record } from "../../platform/events/record.ts";
import type { StaffRef } from "../../team/contract.ts";
import { lockConversation } from "../writing/store.ts";
import {
  countFollowers,
  insertFollowers,
  isActive,
  listConcerned,
  listFollowers,
  mostFollowers,
  removeFollower,
} from "./store.ts";

export { listFollowers };

/**
 * Lets a member of staff hear of a conversation from now on: whoever may read can follow for themselves, whoever may write
 * can let others. Following twice is following once. Throws `invalid` for somebody who has left, `conflict` past a hundred.
 */
export async function follow(tx: Tx, actor: Actor, id: string, staffId: string): Promise<void> {
  const conversationId = await hold(tx, actor, id, staffId);
  if (!(await isActive(tx, staffId))) throw invalid("nobody", "This person is no longer here. Choose somebody else.");
  const fresh = await insertFollowers(tx, conversationId, [staffId]);
  if (fresh.length === 0) return;
  if ((await countFollowers(tx, conversationId)) > mostFollowers) {
    throw conflict("too-many-followers", "At most a hundred people follow a conversation.");
  }
  await record(tx, actor, [{ type: "conversation.followed", conversationId, data: { staffId } }]);
}

/** Lets them hear no more of it. Whoever does not follow goes on not following. */
export async function unfollow(tx: Tx, actor: Actor, id: string, staffId: string): Promise<void> {
  const conversationId = await hold(tx, actor, id, staffId);
  if (!(await removeFollower(tx, conversationId, staffId))) return;
  await record(tx, actor, [{ type: "conversation.unfollowed", conversationId, data: { staffId } }]);
}

async function hold(tx: Tx, actor: Actor, id: string, staffId: string): Promise<string> {
  const conversation = await lockConversation(tx, actor, id);
  if (!conversation) throw notFound("conversation");
  if (staffId !== actor.staffId) require(actor, "write");
  return conversation.id;
}

/**
 * Writing in a conversation or being mentioned in it is following it: for verbs that hold the conversation and record what
 * happened themselves. Programs follow nothing. Answers who did not follow yet.
 */
export async function letFollow(
  tx: Tx,
  conversationId: string,
  staffIds: readonly (string | null | undefined)[],
): Promise<string[]> {
  const people = staffIds.filter((id): id is string => typeof id === "string");
  return people.length > 0 ? insertFollowers(tx, conversationId, people) : [];
}

/** Who is told what happens in a conversation: whoever looks after it and its followers, not the one who did it. */
export async function whoIsTold(db: Db, conversationId: string, doerId: string | null): Promise<StaffRef[]> {
  return (await listConcerned(db, conversationId)).filter(({ id }) => id !== doerId);
}
