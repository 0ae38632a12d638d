import { sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import { dropFiles } from "../files/store.ts";

/** Conversations deleted before this moment, held until the end of the transaction. Others purging meanwhile take others. */
export async function takeDeleted(tx: Tx, before: Date, most: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from conversations where state = 'deleted' and away_at <= ${before} order by away_at, id limit ${most}
    for update skip locked`.execute(tx);
  return rows.map(({ id }) => id);
}

/** What is removed row by row; attachments and touchpoints besides. A test finds a table that is missing here. */
const emptied = [
  "outbox",
  "messages",
  "participants",
  "mentions",
  "drafts",
  "reads",
  "conversation_tags",
  "followers",
  "note_mentions",
  "mentioned",
  "notifications",
] as const;

/** Removes everything that was said in these conversations, and leaves a tombstone where raw mail was. */
export async function eraseConversations(tx: Tx, ids: readonly string[], reason: string, now: Date): Promise<void> {
  await sql`update raw_messages set content = '', envelope_from = '', envelope_to = '{}', detail = null,
      erased_at = ${now}, erased_for = ${reason}
    where id in (select raw_id from messages where conversation_id = any(${ids}::uuid[]) and raw_id is not null
      union all select id from raw_messages where state = 'duplicate' and conversation_id = any(${ids}::uuid[]))`.execute(
    tx,
  );
  await sql`delete from touchpoints t using participants p, messages m
    where m.conversation_id = any(${ids}::uuid[]) and p.conversation_id = m.conversation_id
      and t.profile_id = p.profile_id and t.at = m.at and t.id = m.id`.execute(tx);
  const hashes = await takeAttachments(tx, ids);
  for (const table of emptied) {
    await sql`delete from ${sql.table(table)} where conversation_id = any(${ids}::uuid[])`.execute(tx);
  }
  await sql`delete from conversations where id = any(${ids}::uuid[])`.execute(tx);
  await dropFiles(tx, hashes);
}

/** Also what waited in a draft to be sent. */
async function takeAttachments(tx: Tx, ids: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ hash: string }>`
    with attached as (delete from attachments where conversation_id = any(${ids}::uuid[]) returning sha256),
      waiting as (
        delete from uploads where id in (select unnest(files) from drafts where conversation_id = any(${ids}::uuid[]))
        returning sha256)
    select encode(sha256, 'hex') as hash from attached union select encode(sha256, 'hex') from waiting`.execute(tx);
  return rows.map(({ hash }) => hash);
}
