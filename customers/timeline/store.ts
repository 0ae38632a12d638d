import { sql } from "kysely";
import type { Actor } from "../../platform/actor.ts";
import type { Db, Tx } from "../../platform/db/database.ts";
import { kept } from "../../platform/db/kept.ts";
import { entryInSight } from "../../platform/db/sight.ts";
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

export type Span = { kind: "message" | "note" | null; before: { at: string; id: string } | null; limit: number };

/**
/**
 * The newest entries of whoever has this customer's profiles today that the actor may see, before a place in time: one
 * limited read per profile, merged; undefined when there is no such customer. What two profiles of one customer took part
 * in is one entry. Words and authors are looked up for the merged ones only.
 */
export async function readTimeline(
  db: Db,
  actor: Actor,
  customerId: string,
  { kind, before, limit }: Span,
): Promise<EntryRow[] | undefined> {
  const ofKind = kind ? sql`and kind = ${sql.lit(kind)}` : sql``;
  const earlier = before ? sql`and (at, id) < (${before.at}::timestamptz, ${before.id}::uuid)` : sql``;
  const { rows } = await sql<EntryRow | { id: null }>`${kept} with ${current(customerId)}, entries as materialized (
      select distinct on (t.at, t.id) t.*
      from found join profiles p on p.customer_id = found.id
      cross join lateral (
        select * from touchpoints e
        where profile_id = p.id ${ofKind} ${earlier} and ${entryInSight(actor, sql`e.conversation_id`)}
        order by at desc, id desc limit ${limit}
      ) t
      order by t.at desc, t.id desc, t.direction = 'none', t.profile_id
      limit ${limit}
    )
    select t.profile_id as "profileId", t.at, to_json(t.at) #>> '{}' as place, t.id, t.kind, t.direction,
      t.conversation_id as "conversationId",
      coalesce(s.name, nullif(m.author_name, ''), m.author_address, '') as author,
      coalesce(m.subject, '') as subject, left(coalesce(m.text, n.text), 600) as text,
      coalesce(m.attachments, 0) as attachments,
      (select c.state from conversations c where c.id = t.conversation_id and c.state in ('spam', 'deleted')) as away
    from found left join entries t on true
    left join messages m on m.conversation_id = t.conversation_id and m.id = t.id
    left join customer_notes n on t.conversation_id is null and n.profile_id = t.profile_id and n.id = t.id
    left join staff s on s.id = coalesce(m.staff_id, n.author_id)
    order by t.at desc, t.id desc`.execute(db);
  return rows.length === 0 ? undefined : rows.filter((row): row is EntryRow => row.id !== null);
}
