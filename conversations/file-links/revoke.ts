import type { Actor } from "../../platform/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { notFound } from "../../platform/errors.ts";
import { record } from "../../platform/events/record.ts";
import { getMessage, getSaidIn } from "../reading/read.ts";
import { setRevoked } from "./store.ts";

/** Closes a link, or opens it again until its time is over. Throws `not_found` for a file that did not go as one. */
export async function revoke(
  tx: Tx,
  actor: Actor,
  messageId: string,
  attachmentId: string,
  revoked: boolean,
): Promise<void> {
  const saidIn = await getSaidIn(tx, actor, messageId);
  if (!(await setRevoked(tx, saidIn, attachmentId, revoked))) throw notFound("link");
  const { conversationId } = await getMessage(tx, actor, messageId);
  const type = revoked ? "file-link.revoked" : "file-link.restored";
  await record(tx, actor, [{ type, conversationId, data: { messageId, attachmentId } }]);
}
