import { sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import { shownIn } from "../../platform/db/sight.ts";

/** Up to when somebody had seen a strand of a conversation, before and after; to the microsecond. */
export type Seen = { id: string; strand: string; before: string | null; after: string };

/** Everything said so far has been seen, mentions too; or the newest words of theirs are to be seen again. */
export async function seeMany(tx: Tx, staffId: string, ids: readonly string[], seen: boolean): Promise<Seen[]> {
  const upTo = seen ? sql`clock_timestamp()` : sql`coalesce(c.last_in_at - interval '1 millisecond', c.last_at)`;
  const { rows } = await sql<Seen>`
    with strands as materialized (
      select w.id as whole, w.id from conversations w where w.id = any(${ids}::uuid[]) and not w.woven
      union all
      select w.id, strand.id from conversations w cross join lateral strands_of(w.id) strand(id)
      where w.id = any(${ids}::uuid[]) and w.woven
    ), before as (
      select conversation_id, at from reads where staff_id = ${staffId} and conversation_id in (select id from strands)
    ), written as (
      insert into reads (staff_id, conversation_id, at)
      select ${staffId}::uuid, c.id, ${upTo} from conversations c where c.id in (select id from strands) order by c.id
      on conflict (staff_id, conversation_id) do update set at = excluded.at returning conversation_id, at
    )
    select s.whole as id, s.id as strand, to_json(b.at) #>> '{}' as before, to_json(w.at) #>> '{}' as after
    from strands s join written w on w.conversation_id = s.id left join before b on b.conversation_id = s.id`.execute(
    tx,
  );
  return rows;
}

/** Where nobody has looked since, as it was. Answers which strands. */
export async function unseeMany(tx: Tx, staffId: string, seen: readonly Seen[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with these as (
      select * from json_to_recordset(${JSON.stringify(seen)}::json) as x(strand uuid, before timestamptz, after timestamptz)
    ), gone as (
      delete from reads r using these t where r.staff_id = ${staffId} and r.conversation_id = t.strand and r.at = t.after
        and t.before is null returning t.strand as id
    ), back as (
      update reads r set at = t.before from these t where r.staff_id = ${staffId} and r.conversation_id = t.strand
        and r.at = t.after and t.before is not null returning t.strand as id
    )
    select id from gone union all select id from back`.execute(tx);
  return rows.map(({ id }) => id);
}

const whereShown = shownIn(sql`mentioned.conversation_id`, sql`mentioned.message_id`);

/** Mentions not looked at yet count as seen at this moment. */
export async function seeMentions(tx: Tx, staffId: string, ids: readonly string[], at: Date): Promise<void> {
  await sql`update mentioned set seen_at = ${at}
    where staff_id = ${staffId} and ${whereShown} = any(${ids}::uuid[]) and seen_at is null`.execute(tx);
}

/** Those that were seen at that moment wait again. */
export async function unseeMentions(tx: Tx, staffId: string, ids: readonly string[], at: Date): Promise<void> {
  await sql`update mentioned set seen_at = null
    where staff_id = ${staffId} and ${whereShown} = any(${ids}::uuid[]) and seen_at = ${at}`.execute(tx);
}
