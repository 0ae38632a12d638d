import { sql } from "kysely";
import { searchedText } from "../../platform/backup/derived.ts";
import type { Tx } from "../../platform/db/database.ts";
import type { Place } from "./store.ts";

const key = "search.reread";

/** Where reading goes on: before this place in time, or at the newest. Undefined when nothing is to do, or somebody else is at it. */
export async function readNext(tx: Tx): Promise<{ before: Place | null } | undefined> {
  const { rows } = await sql<{ value: Partial<Place> }>`
    select value from settings where key = ${key} for update skip locked`.execute(tx);
  const [row] = rows;
  if (!row) return undefined;
  const { at, id } = row.value;
  return { before: at && id ? { at, id } : null };
}

/** Notes where to go on; null: it is done. */
export async function writeNext(tx: Tx, next: Place | null): Promise<void> {
  if (next) await sql`update settings set value = ${JSON.stringify(next)}::jsonb where key = ${key}`.execute(tx);
  else await sql`delete from settings where key = ${key}`.execute(tx);
}

/** Looks at so many messages, the newest first, and reads the words anew of those with marks in them. */
export async function rereadBefore(
  tx: Tx,
  before: Place | null,
  most: number,
): Promise<{ last: Place | null; count: number }> {
  const place = before ? sql`where (r.at, r.id) < (${before.at}::timestamptz, ${before.id}::uuid)` : sql``;
  const { rows } = await sql<{ last: Place | null; count: number }>`
    with looked as materialized (
      select r.conversation_id, r.id, r.at, ${sql.raw(searchedText)} as searched from messages r ${place}
      order by r.at desc, r.id desc limit ${most}), reread as (
      update messages m set words = searchable(l.searched) from looked l
      where m.conversation_id = l.conversation_id and m.id = l.id and plain_marks(l.searched) <> l.searched)
    select count(*)::int as count,
      (select json_build_object('at', at, 'id', id) from looked order by at, id limit 1) as last
    from looked`.execute(tx);
  return rows[0] ?? { last: null, count: 0 };
}
