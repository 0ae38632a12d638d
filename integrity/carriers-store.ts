import { sql } from "kysely";
import type { Tx } from "../platform/db/database.ts";

/** Files whose bytes are wanted: by the attachments that carry them, or by hashes in hexadecimal digits. */
export type Lost = { attachments?: readonly { conversationId: string; id: string }[]; hashes?: readonly string[] };

/** The hashes that are wanted, and the mails that may hold such bytes. */
export async function listCarriers(tx: Tx, { attachments = [], hashes = [] }: Lost) {
  const { rows } = await sql<{ rawId: string | null; hash: string }>`
    with wanted as (
      select a.sha256 from json_to_recordset(${JSON.stringify(attachments)}::json) as k("conversationId" uuid, id uuid)
      join attachments a on a.conversation_id = k."conversationId" and a.id = k.id
      union select decode(hash, 'hex') from unnest(${hashes}::text[]) as h(hash))
    select distinct m.raw_id as "rawId", encode(w.sha256, 'hex') as hash
    from wanted w join attachments a on a.sha256 = w.sha256
    left join messages m on m.conversation_id = a.conversation_id and m.id = a.message_id`.execute(tx);
  return {
    rawIds: [...new Set(rows.flatMap(({ rawId }) => rawId ?? []))],
    hashes: [...new Set(rows.map(({ hash }) => hash))],
  };
}

export async function readRaw(tx: Tx, id: string): Promise<Buffer | undefined> {
  const { rows } = await sql<{ content: Buffer }>`
    select content from raw_messages where id = ${id} and erased_at is null`.execute(tx);
  return rows[0]?.content;
}
