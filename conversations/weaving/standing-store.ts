import { sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import { saidIn } from "./said-store.ts";

/** Reads where a conversation stands again from the newest words shown in it. Whether it is open stays as it was. */
export async function restandBySaid(tx: Tx, id: string): Promise<void> {
  const said = saidIn({ id, woven: true });
  await sql`update conversations c set last_at = s.at,
      stage = case when s.kind = 'out' then 2 when s.answered then 1 else 0 end,
      preview = left(regexp_replace(coalesce(nullif(s.text, ''), s.quoted), '\\s+', ' ', 'g'), 140),
      preview_by = case when s.kind = 'in' then 'customer' else 'us' end
    from (
      select m.at, m.kind, m.text, m.quoted, exists (select from ${said} o where o.kind = 'out' and o.forwards is null) as answered
      from ${said} m where m.kind in ('in', 'out') and m.forwards is null
      order by m.automatic is not null, m.at desc, m.id desc limit 1) s
    where c.id = ${id}`.execute(tx);
}

/** Where nothing is said any more, no words are shown. */
export async function hush(tx: Tx, id: string): Promise<void> {
  await sql`update conversations set preview = '' where id = ${id} and preview <> '' and not exists (
    select from ${saidIn({ id, woven: true })} m where m.kind in ('in', 'out') and m.forwards is null)`.execute(tx);
}

/** What is shown in a strand `s` itself, whatever else stands in it. */
const ownWords = sql`(
  select m.kind, m.at, m.automatic, m.forwards from messages m where m.conversation_id = s.id
    and not exists (select from split_messages x where x.conversation_id = m.conversation_id and x.message_id = m.id)
  union all
  select m.kind, m.at, m.automatic, m.forwards from split_messages x
  join messages m on m.conversation_id = x.conversation_id and m.id = x.message_id
  where x.into_id = s.id and not exists (select from split_messages y
    where y.conversation_id = x.conversation_id and y.message_id = x.message_id and y.into_id > x.into_id))`;

/** Reads again when they and we last spoke in each of these strands themselves. */
export async function redate(tx: Tx, strands: readonly string[]): Promise<void> {
  await sql`update conversations c set last_in_at = d.last_in_at, last_out_at = d.last_out_at
    from unnest(${strands}::uuid[]) s(id) cross join lateral (
      select max(m.at) filter (where m.kind = 'in' and m.automatic is null) as last_in_at,
        max(m.at) filter (where m.kind = 'out' and m.forwards is null) as last_out_at
      from ${ownWords} m
    ) d
    where c.id = s.id`.execute(tx);
}

/** One message less was said in a strand, with so many files. */
export async function countLess(tx: Tx, strandId: string, files: number): Promise<void> {
  await sql`update conversations set messages = messages - 1, attachments = attachments - ${files}
    where id = ${strandId}`.execute(tx);
}

export async function strandsOf(tx: Tx, id: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from strands_of(${id}) s(id) order by id`.execute(tx);
  return rows.map((row) => row.id);
}
