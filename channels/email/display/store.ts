import { sql } from "kysely";
import type { Db } from "../../../platform/db/database.ts";
import { type Content, largeBytes } from "../../../platform/db/pieces.ts";

export async function findHtml(db: Db, conversationId: string, id: string): Promise<string | null> {
  const { rows } = await sql<{ html: string | null }>`
    select html from messages where conversation_id = ${conversationId} and id = ${id}`.execute(db);
  return rows[0]?.html ?? null;
}

/** The mail as it came, to be read in pieces when it is large. */
export async function findRawOf(db: Db, conversationId: string, id: string): Promise<Content | undefined> {
  const { rows } = await sql<{ raw_id: string; size: number; content: Buffer | null }>`
    select r.id as raw_id, octet_length(r.content) as size,
      case when octet_length(r.content) <= ${largeBytes} then r.content end as content
    from messages m join raw_messages r on r.id = m.raw_id
    where m.conversation_id = ${conversationId} and m.id = ${id}`.execute(db);
  const [raw] = rows;
  if (!raw) return undefined;
  return raw.content ?? { size: raw.size, read: pieceOf(db, raw.raw_id) };
}

const pieceOf = (db: Db, rawId: string) => async (start: number, length: number) => {
  const { rows } = await sql<{ piece: Buffer }>`
    select substring(content from ${start} for ${length}) as piece from raw_messages where id = ${rawId}`.execute(db);
  return rows[0]?.piece;
};

/** Pictures larger than this together stay attachments. */
const mostInline = 8 * 1024 * 1024;

/**
 * Pictures that came with a mail, as data URLs by Content-ID. The frame they are shown in has no origin of its own, so it
 * could not fetch them with anybody's session.
 */
export async function inlineImages(db: Db, conversationId: string, messageId: string): Promise<Map<string, string>> {
  const { rows } = await sql<{ content_id: string; type: string; content: Buffer }>`
    select a.content_id, a.type, f.content from (
      select content_id, type, sha256, sum(size) over (order by id) as together from attachments
      where conversation_id = ${conversationId} and message_id = ${messageId} and content_id is not null
        and type in ('image/png', 'image/jpeg', 'image/gif', 'image/webp')) a
    join files f on f.sha256 = a.sha256 where a.together <= ${mostInline}`.execute(db);
  return new Map(rows.map((row) => [row.content_id, `data:${row.type};base64,${row.content.toString("base64")}`]));
}

export async function trustSender(db: Db, staffId: string, address: string): Promise<void> {
  await sql`insert into picture_senders (staff_id, address) values (${staffId}, ${address}) on conflict do nothing`.execute(
    db,
  );
}

export async function forgetSender(db: Db, staffId: string, address: string): Promise<void> {
  await sql`delete from picture_senders where staff_id = ${staffId} and address = ${address}`.execute(db);
}

export async function isTrusted(db: Db, staffId: string, address: string): Promise<boolean> {
  const { rows } = await sql`select from picture_senders where staff_id = ${staffId} and address = ${address}`.execute(
    db,
  );
  return rows.length > 0;
}
