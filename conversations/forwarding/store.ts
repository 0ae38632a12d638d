import { sql } from "kysely";
import type { Db } from "../../platform/db/database.ts";
import type { AttachmentView, Mailbox } from "../contract.ts";

export type PassedRow = {
  id: string;
  author_name: string;
  author_address: string | null;
  at: Date;
  recipients: { to?: Mailbox[]; cc?: Mailbox[] };
  subject: string;
  text: string;
  signature: string;
  quoted: string;
};

const mostMessages = 100;

/** The message of this id, or everything said with people outside, the oldest first; at most the newest hundred. */
export async function listPassed(db: Db, conversationId: string, messageId: string | null): Promise<PassedRow[]> {
  const which = messageId ? sql`id = ${messageId}` : sql`forwards is null`;
  const { rows } = await sql<PassedRow>`
    select id, author_name, author_address, at, recipients, subject, text, signature, quoted from messages
    where conversation_id = ${conversationId} and kind in ('in', 'out') and ${which}
    order by at desc, id desc limit ${mostMessages}`.execute(db);
  return rows.reverse();
}

/** What came or went with these messages, in their order. */
export async function filesOfMessages(
  db: Db,
  conversationId: string,
  messageIds: readonly string[],
): Promise<AttachmentView[]> {
  const { rows } = await sql<AttachmentView>`
    select id, name, type, size, inline from attachments
    where conversation_id = ${conversationId} and message_id = any(${messageIds}::uuid[]) order by id`.execute(db);
  return rows;
}
