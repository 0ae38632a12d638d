import { sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import { dropFiles } from "../files/store.ts";
import { saidInWoven } from "../weaving/said-store.ts";

/** Conversations deleted before this moment, held until the end of the transaction. Others purging meanwhile take others. */
export async function takeDeleted(tx: Tx, before: Date, most: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from conversations where state = 'deleted' and away_at <= ${before} order by away_at, id limit ${most}
    for update skip locked`.execute(tx);
  return rows.map(({ id }) => id);
}

export type Said = { places: string[]; messages: string[] };

/** What hangs on a message and is removed with it, row by row; attachments and touchpoints besides. */
const onMessages = [
  "outbox",
  "returns",
  "note_mentions",
  "mentioned",
  "split_messages",
  "handovers",
  "file_links",
] as const;
/** What hangs on a conversation, or on one that stands in it. A test finds a table that is missing here. */
const onConversations = [
  "participants",
  "mentions",
  "drafts",
  "reads",
  "conversation_tags",
  "followers",
  "notifications",
  "merges",
  "presence",
] as const;

/**
 * Removes everything that is shown in these conversations, wherever it was said, and leaves a tombstone where raw mail was.
 * What was said in them and is shown elsewhere by now stays.
 */
export async function eraseConversations(tx: Tx, ids: readonly string[], reason: string, now: Date): Promise<void> {
  const strands = await strandsOfAll(tx, ids);
  const said = await listShown(tx, ids);
  const hashes = await eraseSaid(tx, said, strands, { reason, now });
  for (const table of onConversations) {
    await sql`delete from ${sql.table(table)} where conversation_id = any(${strands}::uuid[])`.execute(tx);
  }
  await removeStrands(tx, strands);
  await dropFiles(tx, hashes);
}

/** Removes these messages with all that hangs on them; a tombstone stays of their mails. */
export async function eraseMessages(tx: Tx, said: Said, reason: string, now: Date): Promise<void> {
  await dropFiles(tx, await eraseSaid(tx, said, [], { reason, now }));
}

/** Answers with the hashes of the bytes that may be nobody's now. */
async function eraseSaid(
  tx: Tx,
  said: Said,
  strands: readonly string[],
  { reason, now }: { reason: string; now: Date },
): Promise<string[]> {
  await eraseRaw(tx, said, reason, now);
  await eraseTouchpoints(tx, said);
  await sql`delete from messages
    where conversation_id = any(${said.places}::uuid[]) and id = any(${said.messages}::uuid[])`.execute(tx);
  const places = [...new Set([...said.places, ...strands])];
  const hashes = await takeAttachments(tx, places, strands);
  for (const table of onMessages) {
    await sql`delete from ${sql.table(table)} r where ${ofNoMessage(places)}`.execute(tx);
  }
  return hashes;
}

/** Those conversations, and all that stand in them. */
async function strandsOfAll(tx: Tx, ids: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select strand.id from unnest(${ids}::uuid[]) asked(id) cross join lateral strands_of(asked.id) strand(id)`.execute(
    tx,
  );
  return rows.map(({ id }) => id);
}

/** A row `r` in one of these conversations whose message is not there any more. */
const ofNoMessage = (places: readonly string[]) => sql`r.conversation_id = any(${places}::uuid[])
  and not exists (select from messages m where m.conversation_id = r.conversation_id and m.id = r.message_id)`;

async function listShown(tx: Tx, ids: readonly string[]): Promise<Said> {
  const { rows } = await sql<{ conversation_id: string; id: string }>`
    select m.conversation_id, m.id from unnest(${ids}::uuid[]) asked(id)
    cross join lateral ${saidInWoven(sql`asked.id`)} m`.execute(tx);
  return { places: [...new Set(rows.map((row) => row.conversation_id))], messages: rows.map(({ id }) => id) };
}

async function eraseRaw(tx: Tx, { places, messages }: Said, reason: string, now: Date): Promise<void> {
  await sql`update raw_messages set content = '', envelope_from = '', envelope_to = '{}', detail = null,
      erased_at = ${now}, erased_for = ${reason}
    where id in (
      select raw_id from messages
      where conversation_id = any(${places}::uuid[]) and id = any(${messages}::uuid[]) and raw_id is not null
      union all select id from raw_messages
      where state = 'duplicate' and conversation_id = any(${places}::uuid[]) and message_id = any(${messages}::uuid[]))`.execute(
    tx,
  );
}

/** With everybody who took part where it was said, or where it was split off to. */
async function eraseTouchpoints(tx: Tx, { places, messages }: Said): Promise<void> {
  await sql`delete from touchpoints t using messages m
      left join split_messages x on x.conversation_id = m.conversation_id and x.message_id = m.id
      join participants p on p.conversation_id in (m.conversation_id, x.into_id)
    where m.conversation_id = any(${places}::uuid[]) and m.id = any(${messages}::uuid[])
      and t.profile_id = p.profile_id and t.at = m.at and t.id = m.id`.execute(tx);
}

/** One in which something was said that is shown elsewhere goes on as a part of that, without a word of its own. */
async function removeStrands(tx: Tx, strands: readonly string[]): Promise<void> {
  await sql`delete from split_messages where into_id = any(${strands}::uuid[])`.execute(tx);
  await sql`update conversations set split_from = null where split_from = any(${strands}::uuid[])`.execute(tx);
  await sql`update conversations c set state = 'merged', merged_into = m.whole, away_at = null, was = null, subject = '',
      preview = '', messages = 0, attachments = 0
    from (
      select distinct on (conversation_id) conversation_id, shown_in(conversation_id, id) as whole from messages
      where conversation_id = any(${strands}::uuid[]) order by conversation_id, id desc) m
    where c.id = m.conversation_id`.execute(tx);
  await sql`delete from conversations c where c.id = any(${strands}::uuid[])
    and not exists (select from messages where conversation_id = c.id)`.execute(tx);
}

/** Also what waited in a draft to be sent. */
async function takeAttachments(tx: Tx, places: readonly string[], strands: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ hash: string }>`
    with attached as (delete from attachments r where ${ofNoMessage(places)} returning sha256),
      waiting as (
        delete from uploads where id in (select unnest(files) from drafts where conversation_id = any(${strands}::uuid[]))
        returning sha256)
    select encode(sha256, 'hex') as hash from attached union select encode(sha256, 'hex') from waiting`.execute(tx);
  return rows.map(({ hash }) => hash);
}
