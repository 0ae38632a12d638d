import { sql } from "kysely";
import type { JourneyStage } from "../../customers/contract.ts";
import type { Actor } from "../../platform/actor.ts";
import type { Db, Tx } from "../../platform/db/database.ts";
import { elsewhere, visibleTo } from "../access-store.ts";
import type { Was } from "../away/away.ts";
import type { Mailbox, State } from "../contract.ts";
import type { Standing } from "../conversation.ts";

export type ConversationRow = {
  id: string;
  subject: string;
  state: State;
  stage: number;
  profile_id: string;
  address_id: string | null;
  shop_id: string | null;
  assignee_id: string | null;
  preview: string;
  preview_by: "customer" | "us";
  last_at: Date;
  last_in_at: Date | null;
  last_out_at: Date | null;
  closed_at: Date | null;
  snoozed_until: Date | null;
  away_at: Date | null;
  was: Was | null;
  messages: number;
  woven: boolean;
  journey: JourneyStage | null;
};

/**
 * The conversation, held until the end of the transaction, if the actor may see it. One that stands in another is answered
 * for by that: go on with the `id` of what comes back.
 */
export async function lockConversation(tx: Tx, actor: Actor, id: string): Promise<ConversationRow | undefined> {
  const { rows } = await sql<ConversationRow>`
    select id, subject, state, stage, profile_id, address_id, shop_id, assignee_id, preview, preview_by, last_at,
      last_in_at, last_out_at, closed_at, snoozed_until, away_at, was, messages, woven, journey
    from conversations c where c.id = ${id} and c.merged_into is null and ${visibleTo(actor)} for update`.execute(tx);
  return rows[0] ?? elsewhere(tx, id, (whole) => lockConversation(tx, actor, whole));
}

export type SenderRow = {
  address_id: string;
  shop_id: string | null;
  email: string;
  address_name: string;
  signature: string;
  reply_marks: boolean;
  shop: string;
  company: string;
};

/** Where an answer leaves from: the conversation's own address, else its shop's first, else our first. */
export async function findSender(
  db: Db,
  wanted: { addressId: string | null; shopId: string | null },
): Promise<SenderRow | undefined> {
  const { rows } = await sql<SenderRow>`
    select a.id as address_id, a.shop_id, a.email, a.name as address_name, a.signature, a.reply_marks, coalesce(s.name, '') as shop,
      coalesce((select value #>> '{}' from settings where key = 'company.name'), '') as company
    from addresses a left join shops s on s.id = a.shop_id
    order by a.id is not distinct from ${wanted.addressId}::uuid desc,
      a.shop_id is not distinct from ${wanted.shopId}::uuid desc, a.created_at, a.id
    limit 1`.execute(db);
  return rows[0];
}

/** How a member of staff signs. */
export async function findWriter(db: Db, staffId: string) {
  const { rows } = await sql<{ name: string; signature: string; locale: "en" | "de" }>`
    select name, signature, locale from staff where id = ${staffId}`.execute(db);
  return rows[0];
}

/** Our own addresses. */
export async function ownAddresses(db: Db): Promise<Set<string>> {
  const { rows } = await sql<{ email: string }>`select email from addresses`.execute(db);
  return new Set(rows.map((row) => row.email));
}

/** Whoever else wants to write a message of this id waits until the end of the transaction. */
export async function holdMessageId(tx: Tx, id: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${id}, 0))`.execute(tx);
}

/** Where a message was said. */
export async function whereSaid(db: Db, id: string) {
  const { rows } = await sql<{ conversation_id: string; kind: "in" | "out" | "note" }>`
    select conversation_id, kind from messages where id = ${id}`.execute(db);
  return rows[0];
}

export type WrittenMessage = {
  conversationId: string;
  id: string;
  kind: "out" | "note";
  at: Date;
  staffId: string | null;
  addressId: string | null;
  authorName: string;
  authorAddress: string | null;
  recipients: { to: Mailbox[]; cc: Mailbox[]; bcc: Mailbox[]; replyTo?: Mailbox[] };
  subject: string;
  mailId: string | null;
  replyToId: string | null;
  refs: string[];
  text: string;
  html: string | null;
  forwards?: { messageId: string | null } | null;
  quoted: string;
  signature: string;
  attachments: number;
};

export async function insertWritten(tx: Tx, m: WrittenMessage): Promise<void> {
  await sql`insert into messages (conversation_id, id, kind, at, staff_id, address_id, author_name, author_address,
      recipients, subject, mail_id, reply_to_id, refs, text, html, quoted, signature, attachments,
      forwards, words)
    values (${m.conversationId}, ${m.id}, ${m.kind}, ${m.at}, ${m.staffId}, ${m.addressId}, ${m.authorName},
      ${m.authorAddress}, ${JSON.stringify(m.recipients)}, ${m.subject}, ${m.mailId}, ${m.replyToId}, ${m.refs},
      ${m.text}, ${m.html}, ${m.quoted}, ${m.signature}, ${m.attachments},
      ${m.forwards ? JSON.stringify(m.forwards) : null}, searchable(${`${m.subject} ${m.authorName} ${m.text}`.slice(0, 100_000)}))`.execute(
    tx,
  );
}

/** An attachment, said with a message in `place`, and the id it has when it goes along once more. */
export type Copy = { place: string; from: string; to: string };

export type TakenAlong = { type: string; inline: boolean };

/** Takes uploads along with a message; those among `pictures` stand in its words, by the id they have. Answers which were there. */
export async function attachUploads(
  tx: Tx,
  message: { conversationId: string; id: string },
  uploads: readonly string[],
  pictures: readonly string[],
  actor: Actor,
): Promise<TakenAlong[]> {
  if (uploads.length === 0) return [];
  const { rows } = await sql<TakenAlong>`
    with taken as (
      delete from uploads where id = any(${uploads}::uuid[]) and staff_id is not distinct from ${actor.staffId}::uuid
      returning id, name, type, size, sha256, id = any(${pictures}::uuid[]) as inline)
    insert into attachments (conversation_id, id, message_id, name, type, inline, content_id, size, sha256)
    select ${message.conversationId}::uuid, id, ${message.id}::uuid, name, type, inline, case when inline then id::text end,
      size, sha256
    from taken returning type, inline`.execute(tx);
  return rows;
}

/** Lets a message carry the same files as others here do, under ids of their own; the bytes are kept once. */
export async function copyAttachments(
  tx: Tx,
  message: { conversationId: string; id: string },
  copies: readonly Copy[],
): Promise<void> {
  if (copies.length === 0) return;
  await sql`insert into attachments (conversation_id, id, message_id, name, type, inline, size, sha256)
    select ${message.conversationId}::uuid, c."to", ${message.id}::uuid, a.name, a.type, false, a.size, a.sha256
    from json_to_recordset(${JSON.stringify(copies)}::json) as c(place uuid, "from" uuid, "to" uuid)
    join attachments a on a.conversation_id = c.place and a.id = c."from"`.execute(tx);
}

/** Remembers our own Message-ID: whoever quotes it has our mail. */
export async function rememberOurs(tx: Tx, m: { mailId: string; conversationId: string; id: string }): Promise<void> {
  await sql`insert into seen (mail_id, digest, conversation_id, message_id, ours)
    values (${m.mailId}, '\\x'::bytea, ${m.conversationId}, ${m.id}, true)`.execute(tx);
}

export async function enqueue(
  tx: Tx,
  m: { conversationId: string; id: string; dueAt: Date; undo: object },
): Promise<void> {
  await sql`insert into outbox (conversation_id, message_id, due_at, undo)
    values (${m.conversationId}, ${m.id}, ${m.dueAt}, ${JSON.stringify(m.undo)})`.execute(tx);
}

export async function insertConversation(
  tx: Tx,
  c: Standing & {
    id: string;
    subject: string;
    profileId: string;
    addressId: string;
    shopId: string | null;
    assigneeId: string | null;
  },
): Promise<void> {
  await sql`insert into conversations (id, subject, state, stage, profile_id, address_id, shop_id, assignee_id, preview,
      preview_by, messages, created_at, last_at, last_in_at, last_out_at, closed_at)
    values (${c.id}, ${c.subject}, ${c.state}, ${c.stage}, ${c.profileId}, ${c.addressId}, ${c.shopId}, ${c.assigneeId},
      ${c.preview}, ${c.previewBy}, 0, ${c.lastAt}, ${c.lastAt}, ${c.lastInAt}, ${c.lastOutAt}, ${c.closedAt})`.execute(
    tx,
  );
}

/** Writes where a conversation stands after something was written in it. */
export async function updateStanding(
  tx: Tx,
  id: string,
  s: Standing & { assigneeId: string | null },
  added: { messages: number; attachments: number },
): Promise<void> {
  await sql`update conversations set state = ${s.state}, stage = ${s.stage}, preview = ${s.preview},
      preview_by = ${s.previewBy}, last_at = ${s.lastAt}, last_in_at = ${s.lastInAt}, last_out_at = ${s.lastOutAt},
      closed_at = ${s.closedAt}, snoozed_until = ${s.snoozedUntil}, assignee_id = ${s.assigneeId}, messages = messages + ${added.messages},
      attachments = attachments + ${added.attachments}
    where id = ${id}`.execute(tx);
}

/** Notes in a strand that stands in another that we spoke in it; where it would stand alone is read when it does. */
export async function noteAnswered(
  tx: Tx,
  strandId: string,
  at: Date,
  added: { messages: number; attachments: number },
): Promise<void> {
  await sql`update conversations set last_out_at = greatest(last_out_at, ${at}), messages = messages + ${added.messages},
      attachments = attachments + ${added.attachments}
    where id = ${strandId}`.execute(tx);
}

export async function addParticipants(
  tx: Tx,
  conversationId: string,
  people: readonly (Mailbox & { profileId: string })[],
): Promise<void> {
  for (const { address, name, profileId } of people) {
    await sql`insert into participants (conversation_id, address, name, profile_id)
      values (${conversationId}, ${address}, ${name}, ${profileId}) on conflict do nothing`.execute(tx);
  }
}
