import type { Actor } from "../../../platform/actor.ts";
import type { Db } from "../../../platform/db/database.ts";
import { notFound } from "../../../platform/errors.ts";
import { understandWaiting } from "../intake/understand.ts";
import { findState, release } from "./store.ts";

/** Reads quarantined mail once more, after an update or a change of our addresses. Throws `not_found` if it is not there. */
export async function readAgain(db: Db, actor: Actor, id: string) {
  const released = await db.transaction().execute((tx) => release(tx, actor, id));
  if (!released) throw notFound("quarantined mail");
  await understandWaiting(db);
  const found = await findState(db, id);
  if (!found) throw notFound("quarantined mail");
  return { state: found.state, conversationId: found.conversation_id };
}
