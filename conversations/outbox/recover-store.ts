import { type RawBuilder, sql } from "kysely";
import type { Db, Tx } from "../../platform/db/database.ts";
import type { MessageKey } from "./store.ts";

export type Interrupted = MessageKey & { handed: boolean };

/** What began later than now began before the clock was set back. */
const ahead = (moment: RawBuilder<unknown>) => sql<boolean>`${moment} > now() + interval '1 minute'`;

/**
 * Messages whose sender died more than `olderThanMs` ago, or began at a time that is still to come. A crash after the last
 * byte may have sent them already.
 */
export async function takeInterrupted(tx: Tx, olderThanMs: number, except: readonly string[]): Promise<Interrupted[]> {
  const { rows } = await sql<{ conversation_id: string; message_id: string; handed: boolean }>`
    update outbox o set state = 'retrying', due_at = now(), maybe_twice = o.maybe_twice or o.handed_at is not null,
      error = 'interrupted'
    where (conversation_id, message_id) in (
      select conversation_id, message_id from outbox
      where state = 'sending'
        and (started_at <= now() - ${olderThanMs} * interval '1 millisecond' or ${ahead(sql`started_at`)})
        and message_id <> all(${except}::uuid[])
      order by started_at limit 1000 for update skip locked)
    returning conversation_id, message_id, handed_at is not null as handed`.execute(tx);
  return rows.map((row) => ({ conversationId: row.conversation_id, messageId: row.message_id, handed: row.handed }));
}

/**
 * After the clock was set back, lets messages wait as long as they were to wait, and not an hour or a day longer. Answers them
 * and when they are due now.
 */
export async function takeForward(tx: Tx): Promise<(MessageKey & { dueAt: Date })[]> {
  const began = sql`coalesce(o.started_at, m.at)`;
  const { rows } = await sql<{ conversation_id: string; message_id: string; due_at: Date }>`
    update outbox o set due_at = now() + greatest(o.due_at - ${began}, interval '0'), started_at = now()
    from messages m
    where o.state in ('waiting', 'retrying') and ${ahead(sql`o.due_at`)} and ${ahead(began)}
      and m.conversation_id = o.conversation_id and m.id = o.message_id
    returning o.conversation_id, o.message_id, o.due_at`.execute(tx);
  return rows.map((row) => ({ conversationId: row.conversation_id, messageId: row.message_id, dueAt: row.due_at }));
}

/** Messages that are due but that no job speaks of. */
export async function listOverdue(db: Db): Promise<MessageKey[]> {
  const { rows } = await sql<{ conversation_id: string; message_id: string }>`
    select conversation_id, message_id from outbox
    where state in ('waiting', 'retrying') and due_at < now() - interval '30 seconds' order by due_at limit 1000`.execute(
    db,
  );
  return rows.map((row) => ({ conversationId: row.conversation_id, messageId: row.message_id }));
}
