import { sql } from "kysely";
import type { Db } from "../../platform/db/database.ts";
import type { AttachmentView, Mailbox } from "../contract.ts";
import { type Fabric, saidIn } from "../weaving/said-store.ts";

export type PassedRow = {
  conversation_id: string;
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
export async function listPassed(db: Db, conversation: Fabric, messageId: string | null): Promise<PassedRow[]> {
  const which = messageId ? sql`id = ${messageId}` : sql`forwards is null`;
  const { rows } = await sql<PassedRow>`
    select conversation_id, id, author_name, author_address, at, recipients, subject, text, signature, quoted
    from ${saidIn(conversation)} m where kind in ('in', 'out') and ${which}
    order by at desc, id desc limit ${mostMessages}`.execute(db);
  return rows.reverse();
}

type FileRow = AttachmentView & { conversation_id: string };

/** What came or went with these messages, in their order. */
export async function filesOfMessages(
  db: Db,
  messages: readonly { conversation_id: string; id: string }[],
): Promise<FileRow[]> {
  const places = [...new Set(messages.map((message) => message.conversation_id))];
  const { rows } = await sql<FileRow>`
    select conversation_id, id, name, type, size, inline from attachments
    where conversation_id = any(${places}::uuid[]) and message_id = any(${messages.map(({ id }) => id)}::uuid[])
    order by id`.execute(db);
  return rows;
}
