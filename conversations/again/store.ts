import { sql } from "kysely";
import { searchedText } from "../../platform/backup/derived.ts";
import type { Tx } from "../../platform/db/database.ts";

/** Holds conversations until the end of the transaction, in the order everybody holds them. Answers which are there. */
export async function holdConversations(tx: Tx, ids: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from conversations where id = any(${ids}::uuid[]) order by merged_into is not null, id for update`.execute(
    tx,
  );
  return rows.map(({ id }) => id);
}

export type First = { conversationId: string; subject: string };

/** The first mail that was said in each of these. */
export async function firstMails(tx: Tx, conversationIds: readonly string[]): Promise<First[]> {
  const { rows } = await sql<First>`
    select c.id as "conversationId", coalesce(m.subject, '') as subject from unnest(${conversationIds}::uuid[]) c(id)
    left join lateral (select subject from messages m where m.conversation_id = c.id and m.kind in ('in', 'out')
      order by m.at, m.id limit 1) m on true`.execute(tx);
  return rows;
}

const nobody = "00000000-0000-0000-0000-000000000000";

/** A conversation for messages that have none: open, and of whoever wrote first. How it stands is derived afterwards. */
export async function insertAgain(tx: Tx, id: string, subject: string): Promise<void> {
  await sql`insert into conversations (id, subject, profile_id, address_id, shop_id, created_at, last_at, woven)
    select ${id}::uuid, ${subject}, coalesce(
        (select m.profile_id from messages m where m.conversation_id = ${id} and m.profile_id is not null order by m.at, m.id limit 1),
        (select p.profile_id from participants p where p.conversation_id = ${id} and p.profile_id is not null limit 1), ${nobody}),
      (select m.address_id from messages m where m.conversation_id = ${id} and m.address_id is not null order by m.at limit 1),
      (select a.shop_id from messages m join addresses a on a.id = m.address_id where m.conversation_id = ${id} order by m.at limit 1),
      min(m.at), max(m.at), exists (select from split_messages x where x.conversation_id = ${id} or x.into_id = ${id})
    from messages m where m.conversation_id = ${id} having count(*) > 0
    on conflict (id) do nothing`.execute(tx);
}

/** It stands in no other any more. */
export async function detach(tx: Tx, id: string): Promise<void> {
  await sql`update conversations set state = 'open', merged_into = null, snoozed_until = null, closed_at = null
    where id = ${id} and merged_into is not null`.execute(tx);
  await sql`delete from merges where conversation_id = ${id}`.execute(tx);
}

export type Nameless = { conversationId: string; address: string; name: string; at: Date };

/** Who takes part in these without a profile that is there. Our own addresses never have one. */
export async function listNameless(tx: Tx, conversationIds: readonly string[]): Promise<Nameless[]> {
  const { rows } = await sql<Nameless>`
    select t.conversation_id as "conversationId", t.address, t.name, c.created_at as at
    from participants t join conversations c on c.id = t.conversation_id
    where t.conversation_id = any(${conversationIds}::uuid[])
      and not exists (select from profiles p where p.id = t.profile_id)
      and not exists (select from addresses a where a.email = t.address)`.execute(tx);
  return rows;
}

export async function nameParticipants(
  tx: Tx,
  found: readonly { conversationId: string; address: string; profileId: string }[],
) {
  await sql`update participants t set profile_id = f."profileId"
    from json_to_recordset(${JSON.stringify(found)}::json) as f("conversationId" uuid, address text, "profileId" uuid)
    where t.conversation_id = f."conversationId" and t.address = f.address`.execute(tx);
}

/** Conversations of nobody become the concern of whoever wrote in them first, or else takes part. */
export async function giveOwners(tx: Tx, conversationIds: readonly string[]): Promise<void> {
  await sql`update conversations c set profile_id = o.profile_id from conversations d cross join lateral (
      select p.id as profile_id from participants t join profiles p on p.id = t.profile_id
      left join messages m on m.conversation_id = d.id and m.kind = 'in' and m.author_address = t.address
      where t.conversation_id = d.id order by m.at nulls last, t.address limit 1) o
    where d.id = any(${conversationIds}::uuid[]) and c.id = d.id
      and not exists (select from profiles p where p.id = c.profile_id)`.execute(tx);
}

export type Authorless = { id: string; address: string; name: string; at: Date; shopId: string | null };

export async function listAuthorless(tx: Tx, messageIds: readonly string[]): Promise<Authorless[]> {
  const { rows } = await sql<Authorless>`
    select m.id, m.author_address as address, m.author_name as name, m.at, a.shop_id as "shopId"
    from messages m left join addresses a on a.id = m.address_id
    where m.id = any(${messageIds}::uuid[]) and m.author_address <> ''`.execute(tx);
  return rows;
}

export async function writeAuthors(tx: Tx, found: readonly { id: string; profileId: string }[]): Promise<void> {
  await sql`update messages m set profile_id = f."profileId"
    from json_to_recordset(${JSON.stringify(found)}::json) as f(id uuid, "profileId" uuid) where m.id = f.id`.execute(
    tx,
  );
}

export async function insertSeen(tx: Tx, messageIds: readonly string[]): Promise<void> {
  await sql`insert into seen (mail_id, digest, conversation_id, message_id, ours)
    select m.mail_id, '\\x'::bytea, m.conversation_id, m.id, true from messages m
    where m.id = any(${messageIds}::uuid[]) and m.mail_id is not null
    on conflict (mail_id, digest) do update set ours = true`.execute(tx);
}

export type Missed = { profileId: string; at: Date; id: string; direction: "in" | "out"; conversationId: string };

/** Whose timelines these messages belong into: of whoever wrote them, or of those we wrote them to. */
export async function listMissed(tx: Tx, messageIds: readonly string[]): Promise<Missed[]> {
  const { rows } = await sql<Missed>`
    select coalesce(t.profile_id, m.profile_id) as "profileId", m.at, m.id, m.kind as direction, m.conversation_id as "conversationId"
    from messages m left join lateral (
      select p.profile_id from participants p where m.kind = 'out' and p.conversation_id = m.conversation_id
        and p.address in (select mailbox ->> 'address' from jsonb_path_query(m.recipients, '$.*[*]') mailbox)) t on true
    where m.id = any(${messageIds}::uuid[]) and m.kind in ('in', 'out')
      and coalesce(t.profile_id, m.profile_id) is not null`.execute(tx);
  return rows;
}

export async function rewriteWords(tx: Tx, messageIds: readonly string[]): Promise<void> {
  await sql`update messages m set words = searchable(s.text) from messages r
    cross join lateral (select ${sql.raw(searchedText)} as text) s
    where r.id = any(${messageIds}::uuid[]) and m.conversation_id = r.conversation_id and m.id = r.id`.execute(tx);
}
