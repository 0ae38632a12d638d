import { sql } from "kysely";
import type { Actor } from "../../platform/actor.ts";
import type { Db } from "../../platform/db/database.ts";
import { visibleTo } from "../access-store.ts";
import type { Mailbox } from "../contract.ts";

export type MessageRow = {
  conversation_id: string;
  id: string;
  kind: "in" | "out" | "note";
  at: Date;
  received_at: Date;
  staff_id: string | null;
  staff_name: string | null;
  customer_id: string | null;
  author_name: string;
  author_address: string | null;
  recipients: { to?: Mailbox[]; cc?: Mailbox[]; bcc?: Mailbox[] };
  subject: string;
  text: string;
  html: string | null;
  quoted: string;
  signature: string;
  has_html: boolean;
  raw_id: string | null;
  automatic: "auto-reply" | "bounce" | "list" | "bulk" | null;
  attachments: number;
  delivery: DeliveryRow | null;
};

export type DeliveryRow = {
  state: "waiting" | "sending" | "retrying" | "sent" | "failed";
  due_at: string;
  attempts: number;
  error: string | null;
  sent_at: string | null;
  maybe_twice: boolean;
};

/** Shown words past this many characters are cut; the raw mail has them all. */
const mostShown = 200_000;

const shown = sql`
  m.conversation_id, m.id, m.kind, m.at, m.received_at, m.staff_id, (select name from staff where id = m.staff_id) as staff_name,
  (select customer_id from profiles where id = m.profile_id) as customer_id, m.author_name, m.author_address,
  m.recipients, m.subject, left(m.text, ${sql.lit(mostShown)}) as text, left(m.quoted, ${sql.lit(mostShown)}) as quoted,
  case when m.kind <> 'in' and m.raw_id is null then m.html end as html, m.signature, m.html is not null as has_html, m.raw_id, m.automatic, m.attachments,
  case when m.kind = 'out' then (select to_jsonb(o) from (
    select state, due_at, attempts, error, sent_at, maybe_twice from outbox
    where conversation_id = m.conversation_id and message_id = m.id) o) end as delivery`;

export async function listMessages(
  db: Db,
  conversationId: string,
  place: readonly [string, string] | null,
  limit: number,
): Promise<MessageRow[]> {
  const after = place ? sql`and (m.at, m.id) < (${place[0]}::timestamptz, ${place[1]}::uuid)` : sql``;
  return (
    await sql<MessageRow>`select ${shown} from messages m where m.conversation_id = ${conversationId} ${after}
      order by m.at desc, m.id desc limit ${limit}`.execute(db)
  ).rows;
}

/** A message by itself, if the actor may see its conversation. */
export async function findMessage(db: Db, actor: Actor, id: string): Promise<MessageRow | undefined> {
  return (
    await sql<MessageRow>`select ${shown} from messages m join conversations c on c.id = m.conversation_id
      where m.id = ${id} and ${visibleTo(actor)}`.execute(db)
  ).rows[0];
}

export type AttachmentRow = {
  message_id: string;
  id: string;
  name: string;
  type: string;
  size: number;
  inline: boolean;
  content_id: string | null;
  sha256: Buffer;
};

export async function attachmentsOf(
  db: Db,
  conversationId: string,
  messageIds: readonly string[],
): Promise<AttachmentRow[]> {
  if (messageIds.length === 0) return [];
  return (
    await sql<AttachmentRow>`select message_id, id, name, type, size, inline, content_id, sha256 from attachments
      where conversation_id = ${conversationId} and message_id = any(${messageIds}::uuid[]) order by id`.execute(db)
  ).rows;
}

export type ParticipantRow = { address: string; name: string; customer_id: string | null };

/** Who takes part, at most a hundred. */
export async function participantsOf(db: Db, conversationId: string): Promise<ParticipantRow[]> {
  return (
    await sql<ParticipantRow>`select p.address, p.name, f.customer_id from participants p
      left join profiles f on f.id = p.profile_id
      where p.conversation_id = ${conversationId} order by p.address limit 100`.execute(db)
  ).rows;
}

export async function findAddress(db: Db, id: string | null) {
  if (!id) return undefined;
  return (
    await sql<{
      id: string;
      email: string;
      name: string;
    }>`select id, email, name from addresses where id = ${id}`.execute(db)
  ).rows[0];
}

export async function findHtml(db: Db, conversationId: string, id: string): Promise<string | null> {
  const { rows } = await sql<{ html: string | null }>`
    select html from messages where conversation_id = ${conversationId} and id = ${id}`.execute(db);
  return rows[0]?.html ?? null;
}

export async function findRaw(db: Db, rawId: string): Promise<Buffer | undefined> {
  return (await sql<{ content: Buffer }>`select content from raw_messages where id = ${rawId}`.execute(db)).rows[0]
    ?.content;
}
