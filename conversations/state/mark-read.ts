import type { Actor } from "../../platform/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { notFound } from "../../platform/errors.ts";
import { isVisible } from "../access-store.ts";
import { markMentionsSeen } from "../mentions/store.ts";
import { readByLooking } from "../notifications/read.ts";
import { writeRead, writeUnread } from "./store.ts";

/** Everything said so far has been seen by the actor. Programs have no eyes: for them nothing changes. */
export async function markRead(tx: Tx, actor: Actor, id: string): Promise<void> {
  await seen(tx, actor, id);
  if (!actor.staffId) return;
  await writeRead(tx, actor, id);
  await markMentionsSeen(tx, actor.staffId, id);
  await readByLooking(tx, actor.staffId, [id]);
}

/** The newest words of theirs are to be seen again. */
export async function markUnread(tx: Tx, actor: Actor, id: string): Promise<void> {
  await seen(tx, actor, id);
  if (actor.staffId) await writeUnread(tx, actor, id);
}

async function seen(tx: Tx, actor: Actor, id: string): Promise<void> {
  if (!(await isVisible(tx, actor, id))) throw notFound("conversation");
}
