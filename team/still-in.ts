import type { Actor } from "../platform/actor.ts";
import type { Db } from "../platform/db/database.ts";
import { staffActor } from "./actors.ts";
import { isWorking } from "./keys/store.ts";
import { findLiving } from "./sessions/store.ts";

/**
 * Who somebody is by now, for what lasts longer than one request: undefined when what they came in with no longer holds,
 * because their session ended, they were disabled, or the key was revoked.
 */
export async function isStillIn(db: Db, actor: Actor, now: Date): Promise<Actor | undefined> {
  const { staffId, credentialId } = actor;
  if (!credentialId) return undefined;
  if (!staffId) return (await isWorking(db, credentialId)) ? actor : undefined;
  const session = await findLiving(db, staffId, credentialId, now);
  return session && staffActor({ ...session, id: staffId }, credentialId);
}
