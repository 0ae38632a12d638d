import { sql } from "kysely";
import type { Db, Tx } from "../../platform/db/database.ts";
import type { Said } from "../away/purge-store.ts";
import { saidInWoven } from "../weaving/said-store.ts";

/** Conversations somebody takes part in: theirs alone, or shared with others from outside. */
export type Talks = { alone: string[]; shared: string[] };

/** Reads all participants once: nobody is erased often enough for an index that every mail would pay for. */
export async function readTalks(db: Db, profileIds: readonly string[]): Promise<Talks> {
  const { rows } = await sql<{ id: string; shared: boolean }>`
    select w.id, exists (select from strands_of(w.id) s(id) join participants p on p.conversation_id = s.id
      where p.profile_id is not null and not p.profile_id = any(${profileIds}::uuid[])) as shared
    from (
      select distinct whole_of(id) as id from (
        select conversation_id as id from participants where profile_id = any(${profileIds}::uuid[])
        union select id from conversations where profile_id = any(${profileIds}::uuid[])
      ) theirs
    ) w where w.id is not null order by w.id`.execute(db);
  const of = (shared: boolean) => rows.filter((row) => row.shared === shared).map(({ id }) => id);
  return { alone: of(false), shared: of(true) };
}

/** How much is shown in these conversations, and how much of it these people wrote. */
export async function countSaid(db: Db, ids: readonly string[], profileIds: readonly string[]) {
  const { rows } = await sql<{ messages: number; own: number; files: number; ownFiles: number }>`
    select count(*) as messages, count(*) filter (where m.profile_id = any(${profileIds}::uuid[])) as own,
      coalesce(sum(m.attachments), 0)::int as files,
      coalesce(sum(m.attachments) filter (where m.profile_id = any(${profileIds}::uuid[])), 0)::int as "ownFiles"
    from unnest(${ids}::uuid[]) asked(id) cross join lateral ${saidInWoven(sql`asked.id`)} m`.execute(db);
  return rows[0] ?? { messages: 0, own: 0, files: 0, ownFiles: 0 };
}

/** What these people wrote in conversations they share. */
export async function listOwn(tx: Tx, ids: readonly string[], profileIds: readonly string[]): Promise<Said> {
  const { rows } = await sql<{ place: string; id: string }>`
    select m.conversation_id as place, m.id from unnest(${ids}::uuid[]) asked(id)
    cross join lateral ${saidInWoven(sql`asked.id`)} m where m.profile_id = any(${profileIds}::uuid[])`.execute(tx);
  return { places: [...new Set(rows.map(({ place }) => place))], messages: rows.map(({ id }) => id) };
}

/** Those of these conversations in which nothing is shown any more. */
export async function listEmptied(tx: Tx, ids: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select asked.id from unnest(${ids}::uuid[]) asked(id)
    where not exists (select from ${saidInWoven(sql`asked.id`)} m)`.execute(tx);
  return rows.map(({ id }) => id);
}

/** The names of everybody else from outside, and of us. */
export async function readOthers(tx: Tx, ids: readonly string[], profileIds: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select p.name from unnest(${ids}::uuid[]) asked(id) cross join lateral strands_of(asked.id) s(id)
    join participants p on p.conversation_id = s.id
    where p.name <> '' and not coalesce(p.profile_id = any(${profileIds}::uuid[]), false)
    union select name from staff`.execute(tx);
  return rows.map(({ name }) => name);
}

export type Remaining = {
  conversationId: string;
  id: string;
  at: Date;
  rawId: string | null;
  subject: string;
  text: string;
  signature: string;
  authorName: string;
  authorAddress: string | null;
  mailId: string | null;
  replyToId: string | null;
  refs: string[];
  recipients: Record<string, { name: string; address: string }[]>;
  forwards: unknown;
  particulars: unknown;
};

/** What others and we said in these conversations. */
export async function listRemaining(tx: Tx, ids: readonly string[]): Promise<Remaining[]> {
  const { rows } = await sql<Remaining>`
    select m.conversation_id as "conversationId", m.id, m.at, m.raw_id as "rawId", m.subject, m.text, m.signature,
      m.author_name as "authorName", m.author_address as "authorAddress", m.mail_id as "mailId",
      m.reply_to_id as "replyToId", m.refs, m.recipients, m.forwards, m.particulars
    from unnest(${ids}::uuid[]) asked(id) cross join lateral ${saidInWoven(sql`asked.id`)} m`.execute(tx);
  return rows;
}

/** Writes them as they read now. Quotes and HTML, which repeat what others wrote, are left out. */
export async function rewriteRemaining(tx: Tx, rows: readonly Remaining[]): Promise<void> {
  await sql`update messages m set subject = r.subject, text = r.text, signature = r.signature, quoted = '', html = null,
      author_name = r."authorName", mail_id = r."mailId", reply_to_id = r."replyToId", refs = r.refs,
      recipients = r.recipients, forwards = nullif(r.forwards, 'null'), particulars = nullif(r.particulars, 'null')
    from json_to_recordset(${JSON.stringify(rows)}::json) as r("conversationId" uuid, id uuid, subject text, text text,
      signature text, "authorName" text, "mailId" text, "replyToId" text, refs text[], recipients jsonb, forwards jsonb,
      particulars jsonb)
    where m.conversation_id = r."conversationId" and m.id = r.id`.execute(tx);
}

/** The mail as it came gives way to what is left of it. Its first hash stays: it does not come in again. */
export async function rewriteRaw(tx: Tx, id: string, content: Buffer, now: Date): Promise<void> {
  await sql`update raw_messages set content = ${content}, size = ${content.byteLength}, sha256 = sha256(${content}),
      redacted_from = coalesce(redacted_from, sha256), redacted_at = ${now}, detail = null
    where id = ${id} and erased_at is null`.execute(tx);
}

export type JsonCell = { table: string; key: Record<string, unknown>; values: Record<string, unknown> };

/** What else hangs on these conversations and may hold somebody's words. */
export async function readMargins(tx: Tx, ids: readonly string[]) {
  const strands = sql`(select s.id from unnest(${ids}::uuid[]) asked(id) cross join lateral strands_of(asked.id) s(id))`;
  const conversations = await sql<{ id: string; subject: string }>`
    select id, subject from conversations where id in ${strands}`.execute(tx);
  const drafts = await sql<{ messageId: string; text: string; recipients: Remaining["recipients"] }>`
    select message_id as "messageId", text, recipients from drafts where conversation_id in ${strands}`.execute(tx);
  const files = await sql<{ conversationId: string; id: string; name: string }>`
    select conversation_id as "conversationId", id, name from attachments where conversation_id in ${strands}`.execute(
    tx,
  );
  const letters = await sql<{ messageId: string; error: string | null; response: string | null; undo: unknown }>`
    select message_id as "messageId", error, response, undo from outbox where conversation_id in ${strands}`.execute(
    tx,
  );
  return { conversations: conversations.rows, drafts: drafts.rows, files: files.rows, letters: letters.rows };
}
export type Margins = Awaited<ReturnType<typeof readMargins>>;

export async function rewriteMargins(tx: Tx, { conversations, drafts, files, letters }: Margins): Promise<void> {
  await sql`update conversations c set subject = r.subject
    from json_to_recordset(${JSON.stringify(conversations)}::json) as r(id uuid, subject text) where c.id = r.id`.execute(
    tx,
  );
  await sql`update drafts d set text = r.text, recipients = r.recipients
    from json_to_recordset(${JSON.stringify(drafts)}::json) as r("messageId" uuid, text text, recipients jsonb)
    where d.message_id = r."messageId"`.execute(tx);
  await sql`update attachments a set name = r.name
    from json_to_recordset(${JSON.stringify(files)}::json) as r("conversationId" uuid, id uuid, name text)
    where a.conversation_id = r."conversationId" and a.id = r.id`.execute(tx);
  await sql`update outbox o set error = r.error, response = r.response, undo = r.undo
    from json_to_recordset(${JSON.stringify(letters)}::json) as r("messageId" uuid, error text, response text, undo jsonb)
    where o.message_id = r."messageId"`.execute(tx);
}

/** They take no part any more; what they shared is the concern of somebody else in it. */
export async function leaveTalks(tx: Tx, ids: readonly string[], profileIds: readonly string[]): Promise<void> {
  await sql`delete from participants where profile_id = any(${profileIds}::uuid[])`.execute(tx);
  await sql`update conversations c set profile_id = o.profile_id
    from unnest(${ids}::uuid[]) asked(id) cross join lateral strands_of(asked.id) s(id) cross join lateral (
      select p.profile_id from strands_of(asked.id) t(id) join participants p on p.conversation_id = t.id
      where p.profile_id is not null order by p.address limit 1) o
    where c.id = s.id and c.profile_id = any(${profileIds}::uuid[])`.execute(tx);
}

/** What else is kept by their addresses: mail not understood, reports, whom to believe, Message-IDs that hold one. */
export async function eraseAddresses(tx: Tx, addresses: readonly string[], now: Date): Promise<void> {
  await sql`update raw_messages set content = '', envelope_from = '', envelope_to = '{}', detail = null,
      erased_at = ${now}, erased_for = 'erased'
    where erased_at is null and redacted_at is null and (
      (state in ('quarantined', 'duplicate') and lower(envelope_from) = any(${addresses}::text[]))
      or (state = 'quarantined' and exists (select from unnest(${addresses}::text[]) a
        where strpos(lower(encode(content, 'escape')), a) > 0)))`.execute(tx);
  await sql`update raw_messages set envelope_from = ''
    where state <> 'new' and lower(envelope_from) = any(${addresses}::text[])`.execute(tx);
  await sql`delete from returns where address = any(${addresses}::text[])`.execute(tx);
  await sql`delete from picture_senders where address = any(${addresses}::text[])`.execute(tx);
  await sql`delete from allowed_senders where address = any(${addresses}::text[])`.execute(tx);
  await sql`delete from blocks where kind = 'address' and value = any(${addresses}::text[])`.execute(tx);
  await sql`update seen s set mail_id = 'erased-' || encode(sha256(convert_to(s.mail_id, 'UTF8')), 'hex')
    where exists (select from unnest(${addresses}::text[]) a where strpos(lower(s.mail_id), a) > 0
      or strpos(lower(s.mail_id), split_part(a, '@', 1)) > 0 and length(split_part(a, '@', 1)) > 4)`.execute(tx);
}
