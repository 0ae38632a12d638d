import type { Actor } from "../platform/actor.ts";
import { forbidden } from "../platform/errors.ts";

/** The member of staff who acts. Throws `forbidden` for keys: they have no profile, password or sessions. */
export function staffIdOf(actor: Actor): string {
  if (!actor.staffId) throw forbidden("people-only", "This belongs to a person. Sign in instead of using a key.");
  return actor.staffId;
}
