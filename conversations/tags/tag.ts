import type { Actor } from "../../platform/actor.ts";
import type { Db, Tx } from "../../platform/db/database.ts";
import { conflict, notFound } from "../../platform/errors.ts";
import { record } from "../../platform/events/record.ts";
import { lockConversation } from "../writing/store.ts";
import { countTags, findTag, insertTagging, keepTag, listNames, removeTagging } from "./store.ts";

/** A conversation carries at most so many words. */
export const mostTags = 20;
/** So many are offered while typing. */
const mostOffered = 1000;

/**
 * Marks a conversation with a word, a new one or one that is in use; capital letters make no difference. Doing so twice is
 * doing so once. Throws `conflict` past twenty words.
 */
export async function tag(tx: Tx, actor: Actor, askedId: string, name: string): Promise<void> {
  const conversation = await lockConversation(tx, actor, askedId);
  if (!conversation) throw notFound("conversation");
  const { id } = conversation;
  const tagId = await keepTag(tx, name);
  if (!(await insertTagging(tx, id, tagId))) return;
  if ((await countTags(tx, id)) > mostTags) {
    throw conflict("too-many-tags", "A conversation carries at most twenty tags. Take one away first.");
  }
  await record(tx, actor, [{ type: "conversation.tagged", conversationId: id, data: { tagId } }]);
}

/** Takes a word away. Taking one away that is not there changes nothing. */
export async function untag(tx: Tx, actor: Actor, askedId: string, name: string): Promise<void> {
  const conversation = await lockConversation(tx, actor, askedId);
  if (!conversation) throw notFound("conversation");
  const { id } = conversation;
  const tagId = await findTag(tx, name);
  if (!tagId || !(await removeTagging(tx, id, tagId))) return;
  await record(tx, actor, [{ type: "conversation.untagged", conversationId: id, data: { tagId } }]);
}

/** All words in use, by the alphabet, at most a thousand. */
export const listTags = (db: Db): Promise<string[]> => listNames(db, mostOffered);
