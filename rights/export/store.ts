import { sql } from "kysely";
import type { Db } from "../../platform/db/database.ts";

export type ExportedRow = {
  messages: {
    at: string;
    direction: string;
    conversation: string;
    subject: string;
    text: string;
    by: string;
    files: string[];
  }[];
  notes: { at: string; text: string; by: string }[];
  rows: { list: string; origin: string | null; at: string; cells: Record<string, string> }[];
  orders: { at: string | null; number: string; total: number | null; currency: string | null; lines: unknown }[];
  visits: { from: string; until: string; pages: number; seen: unknown }[];
  calls: { at: string; body: unknown }[];
  looks: { at: string; by: string }[];
};

/**
 * Everything said to, by and about these profiles, oldest first: messages of their conversations, notes, rows of lists as they
 * came, and who looked at them. Internal notes of conversations are ours and left out.
 */
export async function readExported(db: Db, customerId: string, profileIds: readonly string[]): Promise<ExportedRow> {
  const { rows } = await sql<ExportedRow>`
    select (select coalesce(json_agg(json_build_object('at', m.at, 'direction', m.kind, 'conversation', m.conversation_id,
          'subject', m.subject, 'text', concat_ws(E'\\n\\n', nullif(m.text, ''), nullif(m.quoted, '')),
          'by', coalesce(s.name, nullif(m.author_name, ''), m.author_address, ''),
          'files', array(select a.name from attachments a where a.conversation_id = m.conversation_id and a.message_id = m.id
            order by a.id)) order by m.at, m.id), '[]')
        from (select distinct t.conversation_id, t.id from touchpoints t where t.profile_id = any(${profileIds}::uuid[])
          and t.kind = 'message') t
        join messages m on m.conversation_id = t.conversation_id and m.id = t.id
        left join staff s on s.id = m.staff_id) as messages,
      (select coalesce(json_agg(json_build_object('at', n.at, 'text', n.text, 'by', coalesce(s.name, '')) order by n.at), '[]')
        from customer_notes n left join staff s on s.id = n.author_id
        where n.profile_id = any(${profileIds}::uuid[])) as notes,
      (select coalesce(json_agg(json_build_object('list', l.name, 'origin', o.name, 'at', l.created_at, 'cells', (
            select coalesce(json_object_agg(c.name, coalesce(r.cells ->> (c.at - 1)::int, '')), '{}')
            from jsonb_array_elements_text(l.columns) with ordinality c(name, at))) order by l.id, r.place), '[]')
        from customer_list_rows r join customer_lists l on l.id = r.list_id left join list_origins o on o.id = l.origin_id
        where r.profile_id = any(${profileIds}::uuid[])) as rows,
      (select coalesce(json_agg(json_build_object('at', o.placed_at, 'number', o.number, 'total', o.total,
          'currency', o.currency, 'lines', o.lines) order by o.placed_at), '[]')
        from orders o where o.profile_id = any(${profileIds}::uuid[])) as orders,
      (select coalesce(json_agg(json_build_object('from', v.started_at, 'until', v.ended_at, 'pages', v.pages,
          'seen', v.seen) order by v.started_at), '[]')
        from visits v where v.profile_id = any(${profileIds}::uuid[])) as visits,
      (select coalesce(json_agg(json_build_object('at', c.received_at, 'body', c.body) order by c.id), '[]')
        from track_calls c where c.profile_id = any(${profileIds}::uuid[])) as calls,
      (select coalesce(json_agg(json_build_object('at', k.at, 'by', coalesce(s.name, '')) order by k.at), '[]')
        from looks k left join staff s on s.id = k.staff_id
        where k.kind = 'customer' and k.subject_id = ${customerId}) as looks`.execute(db);
  return rows[0] ?? { messages: [], notes: [], rows: [], orders: [], visits: [], calls: [], looks: [] };
}
