import { sql } from "kysely";
import type { Db, Tx } from "../../platform/db/database.ts";
import { placesOf } from "../weaving/said-store.ts";
import type { WaitsFor } from "./contract.ts";
import type { MessageKey, Outgoing } from "./store.ts";

const at = ({ conversationId, messageId }: MessageKey) =>
  sql<boolean>`conversation_id = ${conversationId} and message_id = ${messageId}`;

/** Where else something is said that is shown in the same conversation. */
const shownWith = ({ conversationId, messageId }: MessageKey) => sql`array(
  select ${conversationId}::uuid
  union select place.id from conversations c cross join lateral ${placesOf(sql`c`)} place
    where c.id = shown_in(${conversationId}::uuid, ${messageId}::uuid))`;
const shownThere = ({ conversationId, messageId }: MessageKey) => sql<boolean>`
  shown_in(o.conversation_id, o.message_id) is not distinct from shown_in(${conversationId}::uuid, ${messageId}::uuid)`;

export type InLine = {
  message_id: string;
  due_at: Date;
  is_due: boolean;
  claimable: boolean;
  waits_for: WaitsFor | null;
  address_id: string | null;
};

/**
 * What is on its way in the conversation of a message, up to it, in the order it was written, held until the end of the
 * transaction. Whoever settles one of them holds it, too: what is read here is settled.
 */
export async function lockLine(tx: Tx, key: MessageKey): Promise<InLine[]> {
  const { rows } = await sql<InLine>`
    select o.message_id, o.due_at, o.due_at <= now() + interval '1 second' as is_due, o.state <> 'sending' as claimable,
      o.waits_for, (select address_id from messages m
        where m.conversation_id = o.conversation_id and m.id = o.message_id) as address_id
    from outbox o
    where o.state in ('waiting', 'sending', 'retrying') and o.conversation_id = any(${shownWith(key)})
      and o.message_id <= ${key.messageId}
      and (o.message_id = ${key.messageId} or ${shownThere(key)})
    order by o.message_id for update of o`.execute(tx);
  return rows;
}

/** Takes it for sending: from now on it is in somebody's hand. */
export async function markClaimed(tx: Tx, key: MessageKey, serverId: string | null): Promise<Outgoing | undefined> {
  const { rows } = await sql<Outgoing>`
    update outbox o set state = 'sending', attempts = o.attempts + 1, started_at = now(), handed_at = null,
      outgoing_id = ${serverId}, waits_for = null
    from messages m
    where o.conversation_id = ${key.conversationId} and o.message_id = ${key.messageId}
      and m.conversation_id = o.conversation_id and m.id = o.message_id
    returning o.conversation_id, o.message_id, o.attempts, m.at as first_due_at, m.at, m.address_id, m.author_name,
      m.author_address, m.recipients, m.subject, m.mail_id, m.reply_to_id, m.refs, m.text, m.html, m.quoted, m.signature,
      o.taken, o.refused`.execute(tx);
  return rows[0];
}

export type Held = { until: Date; waitsFor: WaitsFor; serverId: string | null };

/** It is its time, but not its turn. */
export async function markHeld(tx: Tx, key: MessageKey, { until, waitsFor, serverId }: Held): Promise<void> {
  await sql`update outbox set due_at = ${until}, waits_for = ${waitsFor}, outgoing_id = ${serverId}
    where ${at(key)}`.execute(tx);
}

/** The next one that waited for this one, if any; due from now on. */
export async function freeNext(tx: Tx, key: MessageKey): Promise<MessageKey | undefined> {
  const { rows } = await sql<{ conversation_id: string; message_id: string }>`
    update outbox set due_at = now(), waits_for = null where (conversation_id, message_id) in (
      select o.conversation_id, o.message_id from outbox o
      where o.state in ('waiting', 'sending', 'retrying') and o.waits_for = 'earlier'
        and o.conversation_id = any(${shownWith(key)}) and o.message_id > ${key.messageId} and ${shownThere(key)}
      order by o.message_id limit 1 for update)
    returning conversation_id, message_id`.execute(tx);
  return rows.map(keyOf)[0];
}

/** What waits for a server or its turn there, the oldest first; due from now on. */
export async function freeFor(
  db: Db,
  serverId: string,
  waitsFor: readonly WaitsFor[],
  limit: number,
): Promise<MessageKey[]> {
  const { rows } = await sql<{ conversation_id: string; message_id: string }>`
    update outbox set due_at = now(), waits_for = null where (conversation_id, message_id) in (
      select conversation_id, message_id from outbox where waits_for in ('pace', 'server') and waits_for = any(${waitsFor}::text[]) and outgoing_id = ${serverId}
        and state in ('waiting', 'retrying')
      order by message_id limit ${limit} for update skip locked)
    returning conversation_id, message_id`.execute(db);
  return rows.map(keyOf);
}

const keyOf = (row: { conversation_id: string; message_id: string }): MessageKey => ({
  conversationId: row.conversation_id,
  messageId: row.message_id,
});
