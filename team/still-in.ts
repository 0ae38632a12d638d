import type { Actor } from "../platform/actor.ts";
import type { Db } from "../platform/db/database.ts";
import { isWorking } from "./keys/store.ts";
import { isLiving } from "./sessions/store.ts";

/**
 * Whether what somebody came in with still holds: their session lives and nobody disabled them, or the key was not revoked.
 * For what lasts longer than one request.
 */
export async function isStillIn(db: Db, { staffId, credentialId }: Actor, now: Date): Promise<boolean> {
  if (!credentialId) return false;
  return staffId ? isLiving(db, staffId, credentialId, now) : isWorking(db, credentialId);
}
