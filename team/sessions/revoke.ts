import type { Actor } from "../../platform/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { notFound } from "../../platform/errors.ts";
import { record } from "../../platform/events/record.ts";
import { staffIdOf } from "../people-only.ts";
import { deleteSession } from "./store.ts";

/** Ends one of the actor's own sessions. Throws `not_found` for anybody else's. */
export async function revokeSession(tx: Tx, actor: Actor, id: string): Promise<void> {
  if (!(await deleteSession(tx, staffIdOf(actor), id))) throw notFound("session");
  await record(tx, actor, [{ type: "session.revoked", data: { sessionId: id } }]);
}
