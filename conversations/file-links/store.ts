import { sql } from "kysely";
import type { Locale } from "../../platform/contract.ts";
import type { Db, Tx } from "../../platform/db/database.ts";
import type { MessageKey } from "../outbox/deliver.ts";
import type { BigFiles } from "./contract.ts";

const settingKey = "big-files";
const off: BigFiles = { overMb: null, days: 90 };

export async function findBigFiles(db: Db): Promise<BigFiles> {
  const { rows } = await sql<{ value: BigFiles }>`select value from settings where key = ${settingKey}`.execute(db);
  return rows[0]?.value ?? off;
}

export async function saveBigFiles(tx: Tx, wish: BigFiles): Promise<void> {
  await sql`insert into settings (key, value) values (${settingKey}, ${JSON.stringify(wish)}::jsonb)
    on conflict (key) do update set value = excluded.value`.execute(tx);
}

/** What holds for the files of one message: the house's wish, and in which language its writer speaks to customers. */
export async function findWish(db: Db, key: MessageKey): Promise<BigFiles & { locale: Locale }> {
  const { rows } = await sql<{ value: BigFiles | null; locale: Locale | null }>`
    select (select value from settings where key = ${settingKey}) as value, (
      select s.locale from messages m join staff s on s.id = m.staff_id
      where m.conversation_id = ${key.conversationId} and m.id = ${key.messageId}) as locale`.execute(db);
  return { ...(rows[0]?.value ?? off), locale: rows[0]?.locale ?? "en" };
}

export type LinkRow = { attachment_id: string; token: Buffer; expires_at: Date };

/** What went as a link when this message was tried before. */
export async function listLinks(db: Db, key: MessageKey): Promise<LinkRow[]> {
  const { rows } = await sql<LinkRow>`select attachment_id, token, expires_at from file_links
    where conversation_id = ${key.conversationId} and message_id = ${key.messageId}`.execute(db);
  return rows;
}

export type NewLink = { attachmentId: string; hash: Buffer; token: Buffer; expiresAt: Date };

/** One that is there already gets another token: the old one cannot be opened any more. */
export async function keepLink(db: Db, key: MessageKey, link: NewLink): Promise<void> {
  await sql`insert into file_links (conversation_id, attachment_id, message_id, token_hash, token, expires_at)
    values (${key.conversationId}, ${link.attachmentId}, ${key.messageId}, ${link.hash}, ${link.token}, ${link.expiresAt})
    on conflict (conversation_id, attachment_id)
    do update set token_hash = excluded.token_hash, token = excluded.token`.execute(db);
}

export type SharedFile = { name: string; type: string; size: number; sha256: Buffer; until: Date; company: string };

/** The file behind a link that can be opened still. */
export async function findShared(db: Db, hash: Buffer): Promise<SharedFile | undefined> {
  const { rows } = await sql<SharedFile>`
    select a.name, a.type, a.size, a.sha256, l.expires_at as until,
      coalesce((select value #>> '{}' from settings where key = 'company.name'), '') as company
    from file_links l join attachments a on a.conversation_id = l.conversation_id and a.id = l.attachment_id
    where l.token_hash = ${hash} and l.revoked_at is null and l.expires_at > now()`.execute(db);
  return rows[0];
}

export async function countDownload(db: Db, hash: Buffer): Promise<void> {
  await sql`update file_links set downloads = downloads + 1, last_download_at = now() where token_hash = ${hash}`.execute(
    db,
  );
}

/** False when this file did not go as a link. */
export async function setRevoked(
  tx: Tx,
  conversationId: string,
  attachmentId: string,
  revoked: boolean,
): Promise<boolean> {
  const { rows } = await sql`update file_links
    set revoked_at = case when ${revoked} then coalesce(revoked_at, now()) end
    where conversation_id = ${conversationId} and attachment_id = ${attachmentId} returning 1`.execute(tx);
  return rows.length > 0;
}
