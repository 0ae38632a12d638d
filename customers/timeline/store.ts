import { type RawBuilder, sql } from "kysely";
import type { Actor } from "../../platform/actor.ts";
import type { Db, Tx } from "../../platform/db/database.ts";
import { kept } from "../../platform/db/kept.ts";
import { entryInSight, shownIn } from "../../platform/db/sight.ts";
import { current } from "../store.ts";
import type { Touch } from "./touchpoint.ts";

/** In the order of the key, so that two processes that enter the same wait for each other and do not lock up. */
export async function insertTouches(tx: Tx, touches: readonly Touch[]): Promise<void> {
  await sql`
    insert into touchpoints (profile_id, at, id, kind, direction, conversation_id)
    select "profileId", at, id, kind, direction, "conversationId"
    from json_to_recordset(${JSON.stringify(touches)}::json)
      as t("profileId" uuid, at timestamptz, id uuid, kind text, direction text, "conversationId" uuid)
    order by 1, 2, 3
    on conflict do nothing`.execute(tx);
}

export async function insertNote(
  tx: Tx,
  note: { profileId: string; id: string; text: string; authorId: string | null; at: Date },
): Promise<void> {
  await sql`
    insert into customer_notes (profile_id, id, text, author_id, at)
    values (${note.profileId}, ${note.id}, ${note.text}, ${note.authorId}, ${note.at})`.execute(tx);
}

export type EntryRow = {
  profileId: string;
  at: Date;
  /** The same to the microsecond, for the cursor. */
  place: string;
  id: string;
  kind: "message" | "note";
  direction: "in" | "out" | "none";
  conversationId: string | null;
  author: string;
  subject: string;
  /** Null when what happened is no longer there. */
  text: string | null;
  attachments: number;
  /** Its conversation is out of sight. */
  away: "spam" | "deleted" | null;
};

/** Which entries: of one kind, of one direction, from a moment on and before another. */
export type Which = {
  kind: "message" | "note" | null;
  direction: "in" | "out" | null;
  since: Date | null;
  until: Date | null;
};
export type Span = Which & { actor: Actor; before: { at: string; id: string } | null; limit: number };

/**
 * The newest entries of whoever has this customer's profiles today that the actor may see, before a place in time: one
 * limited read per profile, merged; undefined when there is no such customer. What two profiles of one customer took part
 * in is one entry. Words and authors are looked up for the merged ones only.
 */
export async function readTimeline(db: Db, customerId: string, span: Span): Promise<EntryRow[] | undefined> {
  const { rows } = await sql<EntryRow | { id: null }>`${kept}
    with ${current(customerId)}, entries as materialized (${entriesOf(span)})
    select ${entryColumns}, left(coalesce(m.text, n.text), 600) as text
    from found left join entries t on true ${whatHappened}
    order by t.at desc, t.id desc`.execute(db);
  return rows.length === 0 ? undefined : rows.filter((row): row is EntryRow => row.id !== null);
}

/** The entries of the customer `found` alone, newest first: what follows looks their words up. */
export function entriesOf({ actor, kind, direction, since, until, before, limit }: Span): RawBuilder<unknown> {
  const fits = [
    sql`profile_id = p.id`,
    entryInSight(actor, sql`e.conversation_id`, sql`e.id`),
    ...(kind ? [sql`kind = ${sql.lit(kind)}`] : []),
    ...(direction ? [sql`direction = ${sql.lit(direction)}`] : []),
    ...(since ? [sql`at >= ${since}`] : []),
    ...(until ? [sql`at < ${until}`] : []),
    ...(before ? [sql`(at, id) < (${before.at}::timestamptz, ${before.id}::uuid)`] : []),
  ];
  return sql`
    select distinct on (t.at, t.id) t.*
    from found join profiles p on p.customer_id = found.id
    cross join lateral (
      select * from touchpoints e where ${sql.join(fits, sql` and `)} order by at desc, id desc limit ${limit}
    ) t
    order by t.at desc, t.id desc, t.direction = 'none', t.profile_id
    limit ${limit}`;
}

const whereShown = shownIn(sql`t.conversation_id`, sql`t.id`);

export const entryColumns = sql`
  t.profile_id as "profileId", t.at, to_json(t.at) #>> '{}' as place, t.id, t.kind, t.direction,
  ${whereShown} as "conversationId", coalesce(s.name, nullif(m.author_name, ''), m.author_address, '') as author,
  coalesce(m.subject, '') as subject, coalesce(m.attachments, 0) as attachments,
  (select c.state from conversations c where c.id = ${whereShown} and c.state in ('spam', 'deleted')) as away`;

export const whatHappened = sql`
  left join messages m on m.conversation_id = t.conversation_id and m.id = t.id
  left join customer_notes n on t.conversation_id is null and n.profile_id = t.profile_id and n.id = t.id
  left join staff s on s.id = coalesce(m.staff_id, n.author_id)`;

export type MonthRow = { month: string; received: number; sent: number; notes: number };

/** How much of what the actor may see happened in each month of a time zone, newest first. Read from the index of touchpoints alone. */
export async function countMonths(db: Db, actor: Actor, customerId: string, zone: string): Promise<MonthRow[]> {
  const { rows } = await sql<MonthRow>`
    select to_char(month, 'YYYY-MM') as month, count(*) filter (where direction = 'in') as received,
      count(*) filter (where kind = 'message' and direction <> 'in') as sent, count(*) filter (where kind = 'note') as notes
    from (
      select distinct on (t.at, t.id) date_trunc('month', t.at at time zone ${zone}) as month, t.kind, t.direction
      from profiles p join touchpoints t on t.profile_id = p.id
      where p.customer_id = ${customerId} and ${entryInSight(actor, sql`t.conversation_id`, sql`t.id`)}
      order by t.at, t.id, t.direction = 'none', t.profile_id
    ) e
    group by e.month order by e.month desc`.execute(db);
  return rows;
}
