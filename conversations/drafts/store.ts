import { sql } from "kysely";
import type { Db, Tx } from "../../platform/db/database.ts";
import type { DraftInput, DraftKind, FileView, Mailbox } from "../contract.ts";

export type DraftKey = { conversationId: string; staffId: string; kind: DraftKind };

export type DraftRow = {
  staff_id: string;
  staff_name: string;
  kind: DraftKind;
  message_id: string;
  revision: number;
  text: string;
  html: string | null;
  recipients: { to?: Mailbox[] | null; cc?: Mailbox[]; bcc?: Mailbox[] };
  files: FileView[];
  seen_id: string | null;
  updated_at: Date;
};

/** More than so many people do not write at once. */
const mostDrafts = 50;

/** Everything that is being written in a conversation, the oldest first. */
export async function listDrafts(db: Db, conversationId: string): Promise<DraftRow[]> {
  const { rows } = await sql<DraftRow>`
    select d.staff_id, s.name as staff_name, d.kind, d.message_id, d.revision, d.text, d.html, d.recipients, d.seen_id,
      d.updated_at, coalesce((
        select jsonb_agg(jsonb_build_object('id', u.id, 'name', u.name, 'type', u.type, 'size', u.size) order by w.place)
        from unnest(d.files) with ordinality as w(id, place) join uploads u on u.id = w.id and u.staff_id = d.staff_id
      ), '[]') as files
    from drafts d join staff s on s.id = d.staff_id
    where d.conversation_id = ${conversationId}
    order by d.updated_at, d.staff_id, d.kind limit ${mostDrafts}`.execute(db);
  return rows;
}

/** Keeps a draft that builds on the revision it names. Answers whether it did: not when another one was kept since. */
export async function keepDraft(tx: Tx, key: DraftKey, draft: DraftInput): Promise<boolean> {
  const { to, cc, bcc } = draft;
  const { rows } = await sql`
    insert into drafts (conversation_id, staff_id, kind, message_id, revision, text, html, recipients, files, seen_id)
    values (${key.conversationId}, ${key.staffId}, ${key.kind}, ${draft.messageId}, ${draft.revision} + 1, ${draft.text},
      ${draft.html ?? null}, ${JSON.stringify({ to, cc, bcc })}, ${draft.files}, ${draft.seen})
    on conflict (conversation_id, staff_id, kind) do update
      set message_id = excluded.message_id, revision = drafts.revision + 1, text = excluded.text,
        html = excluded.html, recipients = excluded.recipients, files = excluded.files, seen_id = excluded.seen_id, updated_at = now()
      where drafts.revision = ${draft.revision}
    returning revision`.execute(tx);
  return rows.length > 0;
}

/** Removes a draft. Answers whether there was one. */
export async function removeDraft(tx: Tx, key: DraftKey): Promise<boolean> {
  const { rows } = await sql`
    delete from drafts where conversation_id = ${key.conversationId} and staff_id = ${key.staffId} and kind = ${key.kind}
    returning kind`.execute(tx);
  return rows.length > 0;
}
