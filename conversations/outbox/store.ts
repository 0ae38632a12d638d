import { sql } from "kysely";
import type { Actor } from "../../platform/actor.ts";
import type { Db, Tx } from "../../platform/db/database.ts";
import type { Content } from "../../platform/db/pieces.ts";
import type { Mailbox, State } from "../contract.ts";
import { contentOf, type FoundFile, fileColumns } from "../files/store.ts";
import { type Fabric, saidIn, strandsIn } from "../weaving/said-store.ts";
import { lockConversation } from "../writing/store.ts";

/** Everything the mail is made of: the same letter each time it is tried. */
export type Outgoing = {
  conversation_id: string;
  message_id: string;
  attempts: number;
  first_due_at: Date;
  at: Date;
  address_id: string | null;
  author_name: string;
  author_address: string;
  recipients: { to: Mailbox[]; cc: Mailbox[]; bcc: Mailbox[]; replyTo?: Mailbox[] };
  subject: string;
  mail_id: string;
  reply_to_id: string | null;
  refs: string[];
  text: string;
  html: string | null;
  quoted: string;
  signature: string;
  /** Recipients whose server has it from an earlier try, or will not take it. */
  taken: string[];
  refused: string[];
};

export type MessageKey = { conversationId: string; messageId: string };
const at = ({ conversationId, messageId }: MessageKey) =>
  sql<boolean>`conversation_id = ${conversationId} and message_id = ${messageId}`;

/** `content_id` is how the words speak of a picture that stands in them. */
export type OutgoingFile = { id: string; name: string; type: string; content_id: string | null; content: Content };

/** The files a message goes out with, in a fixed order; a large one is read in pieces when it is needed. */
export async function filesOf(db: Db, key: MessageKey): Promise<OutgoingFile[]> {
  const { rows } = await sql<Omit<OutgoingFile, "content"> & FoundFile>`
    select a.id, a.name, a.type, a.content_id, ${fileColumns} from attachments a join files f on f.sha256 = a.sha256
    where a.conversation_id = ${key.conversationId} and a.message_id = ${key.messageId} order by a.id`.execute(db);
  return rows.map(({ id, name, type, content_id, ...file }) => ({
    ...{ id, name, type, content_id },
    content: contentOf(db, file),
  }));
}

/** A message in the hands of one sender: whoever takes it over counts on. */
export type Claim = MessageKey & { attempts: number };

/** Somebody else has taken the message over: this sender was taken for dead. */
export class TakenOver extends Error {
  constructor() {
    super("somebody else sends this message by now");
  }
}

const isOurs = (claim: Claim) => sql<boolean>`${at(claim)} and attempts = ${claim.attempts} and state = 'sending'`;

/**
 * Committed before the last byte leaves: from here on a crash leaves open whether it arrived. Throws TakenOver when it is no
 * longer ours to send.
 */
export async function markHanded(db: Db, claim: Claim): Promise<void> {
  const { rows } = await sql`update outbox set handed_at = now() where ${isOurs(claim)} returning 1`.execute(db);
  if (rows.length === 0) throw new TakenOver();
}

/** Some have it and some will never take it, while others still wait: whoever goes on, these are done with. */
export async function markParts(db: Db, claim: Claim, parts: { taken: string[]; refused: string[] }): Promise<void> {
  await sql`update outbox set taken = taken || ${parts.taken}::text[], refused = refused || ${parts.refused}::text[],
      handed_at = case when attempts = ${claim.attempts} then null else handed_at end
    where ${at(claim)}`.execute(db);
}

/**
 * Says that it is sent, `refused` beside those refused before; also of one that waits for its next try, and needs none. False
 * when somebody else has it by now.
 */
export async function markSent(tx: Tx, claim: Claim, response: string, refused: string[]): Promise<boolean> {
  const { rows } = await sql`update outbox set state = 'sent', sent_at = now(), response = ${response.slice(0, 1000)},
      error = null, waits_for = null, refused = array(select distinct unnest(refused || ${refused}::text[]) order by 1)
    where ${at(claim)} and attempts = ${claim.attempts} and state in ('sending', 'retrying') returning 1`.execute(tx);
  return rows.length > 0;
}

/** It went through all steps and left for nobody. False when it is no longer ours. */
export async function markNowhere(tx: Tx, claim: Claim): Promise<boolean> {
  const { rows } = await sql`update outbox set state = 'nowhere', error = null, waits_for = null
    where ${isOurs(claim)} returning 1`.execute(tx);
  return rows.length > 0;
}

/** False when it is no longer ours. */
export async function markRetrying(
  tx: Tx,
  claim: Claim,
  change: { error: string; dueAt: Date; maybeTwice: boolean; forServer: boolean },
): Promise<boolean> {
  const { rows } = await sql`update outbox set state = 'retrying', due_at = ${change.dueAt},
      error = ${change.error.slice(0, 1000)}, maybe_twice = maybe_twice or ${change.maybeTwice},
      waits_for = ${change.forServer ? "server" : null}
    where ${isOurs(claim)} returning 1`.execute(tx);
  return rows.length > 0;
}

/** False when it is no longer ours. */
export async function markFailed(tx: Tx, claim: Claim, error: string, maybeTwice: boolean): Promise<boolean> {
  const { rows } = await sql`update outbox set state = 'failed', error = ${error.slice(0, 1000)},
      maybe_twice = maybe_twice or ${maybeTwice}, waits_for = null
    where ${isOurs(claim)} returning 1`.execute(tx);
  return rows.length > 0;
}

/**
 * A conversation shows that an answer in it did not get out, as long as one has not; what came back is made up for by what
 * got out after it.
 */
export async function showFailures(tx: Tx, conversationId: string): Promise<void> {
  await sql`update conversations c set failed = f.failed
    from conversations w cross join lateral (
      select case when w.woven then exists (
          select from ${saidIn({ id: conversationId, woven: true })} m
          join outbox o on o.conversation_id = m.conversation_id and o.message_id = m.id and o.state = 'failed')
        else exists (select from outbox where conversation_id = w.id and state = 'failed') end
        or exists (select from returns r
          where r.conversation_id = any(case when w.woven then array(select strands_of(w.id)) else array[w.id] end)
            and r.permanent and not exists (select from outbox o where o.conversation_id = r.conversation_id
              and o.state = 'sent' and o.message_id > r.message_id)) as failed) f
    where w.id = ${conversationId} and c.id = w.id and c.failed <> f.failed`.execute(tx);
}

export type Queued = {
  /** Where it was said. */
  conversation_id: string;
  message_id: string;
  /** The conversation it is shown in. */
  whole: Fabric;
  state: "waiting" | "sending" | "retrying" | "sent" | "failed" | "nowhere";
  staff_id: string | null;
  undo: {
    state?: State;
    closedAt?: string | null;
    snoozedUntil?: string | null;
    assigneeId?: string | null;
    started?: boolean;
    /** Its writer did not follow the conversation before. */
    followed?: boolean;
    /** It was no answer: nothing but the counts changed. */
    aside?: boolean;
    /** Attachments of others that went along: no uploads of anybody. */
    copies?: string[];
  };
};

/** A message of the outbox, held until the end of the transaction, if the actor may see it. */
export async function lockQueued(tx: Tx, actor: Actor, messageId: string): Promise<Queued | undefined> {
  const found = await sql<{ conversation_id: string; whole_id: string }>`
    select m.conversation_id, shown_in(m.conversation_id, m.id) as whole_id from messages m
    where m.id = ${messageId} and m.kind = 'out'`.execute(tx);
  const said = found.rows[0];
  const whole = said && (await lockConversation(tx, actor, said.whole_id));
  if (!said || !whole) return undefined;
  const { rows } = await sql<Omit<Queued, "whole">>`
    select o.conversation_id, o.message_id, o.state, m.staff_id, o.undo from outbox o
    join messages m on m.conversation_id = o.conversation_id and m.id = o.message_id
    where o.conversation_id = ${said.conversation_id} and o.message_id = ${messageId} for update of o`.execute(tx);
  return rows[0] && { ...rows[0], whole };
}

/** Makes it due now; a message given up is tried anew, for everybody who does not have it. */
export async function makeDue(tx: Tx, key: MessageKey): Promise<void> {
  await sql`update outbox set state = case when state = 'failed' then 'retrying' else state end, due_at = now(),
      refused = case when state = 'failed' then '{}' else refused end, waits_for = null
    where ${at(key)}`.execute(tx);
}

export type TakenBack = {
  text: string;
  html: string | null;
  recipients: { to: Mailbox[]; cc: Mailbox[]; bcc: Mailbox[] };
  files: { id: string; name: string; type: string; size: number; inline: boolean }[];
};

/** Removes a message that never left, with everything that spoke of it; its files become uploads again. */
export async function removeMessage(
  tx: Tx,
  key: MessageKey,
  staffId: string | null,
  copies: readonly string[],
): Promise<TakenBack> {
  const { conversationId, messageId } = key;
  await sql`delete from attachments where conversation_id = ${conversationId} and message_id = ${messageId}
    and id = any(${copies}::uuid[])`.execute(tx);
  const files = await sql<TakenBack["files"][number]>`
    with taken as (
      delete from attachments where conversation_id = ${conversationId} and message_id = ${messageId}
      returning id, name, type, size, sha256, content_id), back as (
      insert into uploads (id, staff_id, name, type, size, sha256)
      select id, ${staffId}::uuid, name, type, size, sha256 from taken)
    select id, name, type, size, content_id is not null as inline from taken`.execute(tx);
  await sql`delete from outbox where ${at(key)}`.execute(tx);
  await sql`delete from seen where mail_id = (
    select mail_id from messages where conversation_id = ${conversationId} and id = ${messageId})`.execute(tx);
  await sql`delete from split_messages where ${at(key)}`.execute(tx);
  await sql`delete from touchpoints t using participants p, messages m
    where m.conversation_id = ${conversationId} and m.id = ${messageId} and p.conversation_id = m.conversation_id
      and t.profile_id = p.profile_id and t.at = m.at and t.id = m.id`.execute(tx);
  const removed = await sql<Omit<TakenBack, "files">>`
    delete from messages where conversation_id = ${conversationId} and id = ${messageId}
    returning text, html, recipients`.execute(tx);
  const message = removed.rows[0];
  if (!message) throw new Error(`message ${messageId} vanished while it was locked`);
  return { ...message, files: files.rows };
}

/**
 * Reads a conversation's standing again from what is said in it. One that began with what was taken back, and in which
 * nobody said anything since, is removed.
 */
export async function restand(tx: Tx, conversation: Fabric, undo: Queued["undo"], files: number): Promise<void> {
  const conversationId = conversation.id;
  if (undo.started && !conversation.woven && (await removeEmpty(tx, conversationId))) return;
  if (undo.aside) return lessen(tx, conversationId, files);
  // Put out of sight meanwhile, it stays there.
  const state = sql`case when c.away_at is not null then c.state when d.in_at > d.out_at then c.state else ${undo.state ?? "open"} end`;
  await sql`update conversations c set messages = c.messages - 1, attachments = c.attachments - ${files},
      state = ${state},
      snoozed_until = case when ${state} = 'closed' or c.away_at is not null then null when c.state = 'open' then c.snoozed_until
        else ${undo.snoozedUntil ?? null}::timestamptz end,
      closed_at = case when d.in_at > d.out_at then c.closed_at else ${undo.closedAt ?? null}::timestamptz end,
      assignee_id = case when ${undo.started ?? false} then c.assignee_id else ${undo.assigneeId ?? null}::uuid end,
      last_at = coalesce(s.at, c.last_at), last_out_at = case when ${conversation.woven} then c.last_out_at else s.out_at end,
      stage = case when s.kind = 'out' then 2 when s.out_at is null then 0 else 1 end,
      preview = coalesce(left(regexp_replace(s.text, '\\s+', ' ', 'g'), 140), ''),
      preview_by = case when s.kind = 'in' then 'customer' else 'us' end
    from (
      select max(last_in_at) as in_at, max(last_out_at) as out_at from conversations
      where id in ${strandsIn(conversation)}) d left join (
      select m.at, m.kind, m.text,
        (select max(at) from ${saidIn(conversation)} o where kind = 'out' and forwards is null) as out_at
      from ${saidIn(conversation)} m where m.kind in ('in', 'out') and m.forwards is null
      order by m.automatic is not null, m.at desc, m.id desc limit 1) s on true
    where c.id = ${conversationId}`.execute(tx);
}

async function lessen(tx: Tx, conversationId: string, files: number): Promise<void> {
  await sql`update conversations set messages = messages - 1, attachments = attachments - ${files}
    where id = ${conversationId}`.execute(tx);
}

/** False when something is still said in it: a colleague's note, another answer. */
async function removeEmpty(tx: Tx, conversationId: string): Promise<boolean> {
  const { rows } = await sql`select from messages where conversation_id = ${conversationId} limit 1`.execute(tx);
  if (rows.length > 0) return false;
  await sql`delete from participants where conversation_id = ${conversationId}`.execute(tx);
  await sql`delete from conversations where id = ${conversationId}`.execute(tx);
  return true;
}

/** How many messages may have arrived twice: the one window SMTP leaves open. */
export async function countMaybeTwice(db: Db): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*) as n from outbox where maybe_twice`.execute(db);
  return rows[0]?.n ?? 0;
}
