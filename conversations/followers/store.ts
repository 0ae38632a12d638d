import { type RawBuilder, sql } from "kysely";
import type { Db, Tx } from "../../platform/db/database.ts";
import { whoSees } from "../../platform/db/sight.ts";
import type { StaffRef } from "../../team/contract.ts";

/** More than so many do not follow one conversation. */
export const mostFollowers = 100;

/** Answers those of them who did not follow yet. Whoever has left us does not begin to. */
export async function insertFollowers(tx: Tx, conversationId: string, staffIds: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ staff_id: string }>`
    insert into followers (conversation_id, staff_id)
    select ${conversationId}::uuid, id from staff where id = any(${staffIds}::uuid[]) and disabled_at is null
    order by id
    on conflict do nothing returning staff_id`.execute(tx);
  return rows.map(({ staff_id }) => staff_id);
}

/** Answers whether they followed. */
export async function removeFollower(tx: Tx, conversationId: string, staffId: string): Promise<boolean> {
  const { rows } = await sql`
    delete from followers where conversation_id = ${conversationId} and staff_id = ${staffId} returning staff_id`.execute(
    tx,
  );
  return rows.length > 0;
}

/** Who follows this conversation, as JSON, since longest first; whoever has left us is not among them. */
export const followersOf = (conversationId: RawBuilder<unknown>) => sql`
  (select coalesce(json_agg(json_build_object('id', s.id, 'name', s.name) order by s.since, s.id), '[]') from (
    select s.id, s.name, f.since from followers f join staff s on s.id = f.staff_id
    where f.conversation_id = ${conversationId} and s.disabled_at is null
    order by f.since, s.id limit ${sql.lit(mostFollowers)}) s)`;

export async function listFollowers(db: Db, conversationId: string): Promise<StaffRef[]> {
  const id = sql`${conversationId}::uuid`;
  return (await sql<{ all: StaffRef[] }>`select ${followersOf(id)} as all`.execute(db)).rows[0]?.all ?? [];
}

export async function countFollowers(tx: Tx, conversationId: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from followers where conversation_id = ${conversationId}`.execute(tx);
  return rows[0]?.n ?? 0;
}

/** Who looks after it and who follows, each once; not who no longer sees it. */
export async function listConcerned(db: Db, conversationId: string): Promise<StaffRef[]> {
  const { rows } = await sql<StaffRef>`
    select s.id, s.name from staff s, conversations c
    where c.id = ${conversationId} and s.disabled_at is null and ${whoSees} and s.id in (
      select staff_id from followers where conversation_id = c.id union all select c.assignee_id)
    order by s.id limit ${mostFollowers + 1}`.execute(db);
  return rows;
}

export async function isActive(db: Db, staffId: string): Promise<boolean> {
  return (await sql`select from staff where id = ${staffId} and disabled_at is null`.execute(db)).rows.length > 0;
}
