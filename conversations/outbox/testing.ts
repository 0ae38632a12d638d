import { sql } from "kysely";
import type { Db } from "../../platform/db/database.ts";
import { newId } from "../../platform/ids.ts";
import type { MessageKey } from "./store.ts";

export type OutgoingDraft = {
  state?: "waiting" | "sending" | "retrying" | "sent" | "failed";
  /** When it was written, and first due. */
  at?: Date;
  startedAt?: Date | null;
  /** When the whole mail was with the next server, whose answer was missing. */
  handedAt?: Date | null;
  sentAt?: Date | null;
  maybeTwice?: boolean;
};

/** A message of ours in a conversation of its own, as it stands in the outbox. */
export async function anOutgoing(db: Db, draft: OutgoingDraft = {}): Promise<MessageKey> {
  const at = draft.at ?? new Date();
  const [conversationId, messageId] = [newId(at), newId(at)];
  await sql`insert into conversations (id, subject, profile_id, created_at, last_at)
    values (${conversationId}, 'Glas zerbrochen', ${newId()}, ${at}, ${at})`.execute(db);
  await sql`insert into messages (conversation_id, id, kind, at) values (${conversationId}, ${messageId}, 'out', ${at})`.execute(
    db,
  );
  await sql`insert into outbox (conversation_id, message_id, state, due_at, started_at, handed_at, sent_at, maybe_twice)
    values (${conversationId}, ${messageId}, ${draft.state ?? "waiting"}, ${at}, ${draft.startedAt ?? null},
      ${draft.handedAt ?? null}, ${draft.sentAt ?? null}, ${draft.maybeTwice ?? false})`.execute(db);
  return { conversationId, messageId };
}
