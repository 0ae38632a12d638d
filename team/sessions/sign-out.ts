import type { Actor } from "../../platform/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { record } from "../../platform/events/record.ts";
import { staffIdOf } from "../people-only.ts";
import { deleteSession } from "./store.ts";

/** Ends the session the actor is using. */
export async function signOut(tx: Tx, actor: Actor): Promise<void> {
  const staffId = staffIdOf(actor);
  if (actor.credentialId && (await deleteSession(tx, staffId, actor.credentialId))) {
    await record(tx, actor, [{ type: "staff.signed-out" }]);
  }
}
