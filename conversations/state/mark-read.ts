import type { Actor } from "../../platform/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { notFound } from "../../platform/errors.ts";
import { findFabric } from "../access-store.ts";
import { markMentionsSeen } from "../mentions/store.ts";
import { readByLooking } from "../notifications/read.ts";
import type { Fabric } from "../weaving/said-store.ts";
import { writeRead, writeUnread } from "./store.ts";

/** Everything said so far has been seen by the actor. Programs have no eyes: for them nothing changes. */
export async function markRead(tx: Tx, actor: Actor, id: string): Promise<void> {
  const conversation = await seen(tx, actor, id);
  if (!actor.staffId) return;
  await writeRead(tx, actor, conversation);
  await markMentionsSeen(tx, actor.staffId, conversation);
  await readByLooking(tx, actor.staffId, [conversation.id]);
}

/** The newest words of theirs are to be seen again. */
export async function markUnread(tx: Tx, actor: Actor, id: string): Promise<void> {
  const conversation = await seen(tx, actor, id);
  if (actor.staffId) await writeUnread(tx, actor, conversation);
}

async function seen(tx: Tx, actor: Actor, id: string): Promise<Fabric> {
  const conversation = await findFabric(tx, actor, id);
  if (!conversation) throw notFound("conversation");
  return conversation;
}
