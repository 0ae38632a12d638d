import type { Actor } from "../../platform/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { conflict } from "../../platform/errors.ts";
import type { ReplyInput } from "../contract.ts";
import { previewOf } from "../conversation.ts";
import type { Fabric } from "../weaving/said-store.ts";
import { findNewer } from "./spoken-store.ts";

/**
 * Keeps two from answering past each other. Throws `conflict` when mail or a colleague's answer came after the message the
 * writer has seen, unless they write despite it. A message that is gone (its writer took it back) has seen nothing newer.
 */
export async function heedNewer(
  tx: Tx,
  actor: Actor,
  conversation: Fabric,
  { seen, despite }: Pick<ReplyInput, "seen" | "despite">,
): Promise<void> {
  if (!seen || despite) return;
  const newer = await findNewer(tx, conversation, seen, actor.staffId);
  if (!newer) return;
  throw conflict("newer", "Something new arrived while you wrote. Read it first, or send yours despite it.", {
    messageId: newer.id,
    kind: newer.kind,
    author: newer.author,
    at: newer.at.toISOString(),
    preview: previewOf(newer.text),
    count: String(newer.count),
  });
}
