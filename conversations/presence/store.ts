import { sql } from "kysely";
import type { Actor } from "../../platform/actor.ts";
import type { Db } from "../../platform/db/database.ts";
import { visibleTo } from "../access-store.ts";
import type { Doing } from "./contract.ts";

/** Whoever gives no sign of life for so long is gone. */
export const lifeSeconds = 45;
/** Pages one person may show at once; beyond, the one that was silent longest gives way. */
export const mostPages = 20;
const mostConversations = 500;

/** What was seen later than now was seen before the clock was set back, and may be long gone. */
const alive = sql`p.seen_at between now() - make_interval(secs => ${sql.lit(lifeSeconds)})
  and now() + make_interval(secs => ${sql.lit(lifeSeconds)})`;

export type Sign = { staffId: string; pageId: string; conversationId: string; doing: Doing };
type Where = { conversationId: string; doing: Doing };

/**
 * Writes a sign of life, if the actor may see that conversation. Answers what this page did before (null: nothing, it is
 * new or was forgotten); undefined when there is no such conversation for them.
 */
export async function writeSign(db: Db, actor: Actor, sign: Sign): Promise<Where | null | undefined> {
  const { staffId, pageId, conversationId, doing } = sign;
  const { rows } = await sql<{ put: number; conversation_id: string | null; doing: Doing }>`
    with before as materialized (
      select p.conversation_id, p.doing from presence p
      where p.staff_id = ${staffId} and p.page_id = ${pageId} and ${alive}),
    put as (
      insert into presence as p (staff_id, page_id, conversation_id, doing, since, seen_at)
      select ${staffId}, ${pageId}, c.id, ${doing}, now(), now() from conversations c
      where c.id = ${conversationId} and ${visibleTo(actor)}
      on conflict (staff_id, page_id) do update
        set conversation_id = excluded.conversation_id, doing = excluded.doing, seen_at = excluded.seen_at,
          since = case when p.conversation_id = excluded.conversation_id and ${alive} then p.since else excluded.since end
      returning 1)
    select (select count(*)::int from put) as put, b.conversation_id, b.doing
    from (values (1)) x left join before b on true`.execute(db);
  const [row] = rows;
  if (!row || row.put === 0) return undefined;
  return row.conversation_id ? { conversationId: row.conversation_id, doing: row.doing } : null;
}

/** Forgets a page. Answers the conversation it showed. */
export async function removePage(db: Db, staffId: string, pageId: string): Promise<string[]> {
  const { rows } = await sql<{ conversation_id: string }>`
    delete from presence where staff_id = ${staffId} and page_id = ${pageId} returning conversation_id`.execute(db);
  return rows.map((row) => row.conversation_id);
}

/** Forgets the pages somebody has too many of. Answers the conversations they showed. */
export async function removeSurplus(db: Db, staffId: string): Promise<string[]> {
  const { rows } = await sql<{ conversation_id: string }>`
    delete from presence where (staff_id, page_id) in (
      select staff_id, page_id from presence where staff_id = ${staffId}
      order by seen_at desc offset ${mostPages}) returning conversation_id`.execute(db);
  return rows.map((row) => row.conversation_id);
}

/** Forgets who gives no sign of life any more. Answers the conversations they showed. */
export async function removeSilent(db: Db): Promise<string[]> {
  const { rows } = await sql<{ conversation_id: string }>`
    delete from presence p where not (${alive}) returning p.conversation_id`.execute(db);
  return rows.map((row) => row.conversation_id);
}

export type PresentRow = { conversation_id: string; staff_id: string; name: string; doing: Doing; since: Date };

/** Who has these conversations open, whoever asks. */
export async function listPresentIn(db: Db, conversationIds: readonly string[]): Promise<PresentRow[]> {
  const { rows } = await sql<PresentRow>`
    ${people} where p.conversation_id = any(${conversationIds}::uuid[]) and s.disabled_at is null and ${alive}
    ${eachOnce}`.execute(db);
  return rows;
}

/** Who has anything open that the actor may see. */
export async function listPresent(db: Db, actor: Actor): Promise<PresentRow[]> {
  const { rows } = await sql<PresentRow>`
    with shown as (
      select p.conversation_id from presence p join conversations c on c.id = p.conversation_id and ${visibleTo(actor)}
      where ${alive} group by 1 order by max(p.seen_at) desc limit ${mostConversations})
    ${people} join shown on shown.conversation_id = p.conversation_id where s.disabled_at is null and ${alive}
    ${eachOnce}`.execute(db);
  return rows;
}

const people = sql`
  select p.conversation_id, p.staff_id, s.name, min(p.since) as since,
    (array['looking', 'noting', 'answering'])[max(array_position(array['looking', 'noting', 'answering'], p.doing))] as doing
  from presence p join staff s on s.id = p.staff_id`;

const eachOnce = sql`group by 1, 2, 3 order by 1, since, 2`;
